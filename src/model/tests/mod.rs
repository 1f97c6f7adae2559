mod building;
mod conflicts;
mod copies;
mod marks;
mod order;
mod views;
