mod building;
mod conflicts;
mod marks;
mod order;
mod views;
