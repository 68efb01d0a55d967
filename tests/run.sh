#!/bin/sh
# Installs what is missing, builds with warnings as errors and runs every test.
set -eu
cd "$(dirname "$0")/.."

./cmake/install-deps.sh
cmake --preset release
cmake --build --preset release
ctest --preset release
