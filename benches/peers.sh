#!/bin/sh
# Puts the same rows through annals and, where they are installed, fzf, lnav and VisiData, in turns in one run, and prints the ratios.
# benches/peers.sh [EVENTS]; ANNALS_BENCH_PEERS=fzf,lnav asks for these alone.
set -eu
cd "$(dirname "$0")/.."
ANNALS_BENCH_EVENTS=${1:-1000000} exec cargo bench --bench peers
