#!/bin/sh
# Installs the Debian packages that are missing on this machine.
#
#   install-deps.sh           what building, testing and measuring need
#   install-deps.sh --build   what building alone needs
#   install-deps.sh --ci      also what the sanitizer, fuzzing, lint and cluster checks need
#   install-deps.sh --print   print the missing packages and install nothing
set -eu

build='g++ cmake ninja-build libicu-dev libcld2-dev libsimdjson-dev libxxhash-dev'
build="$build libcli11-dev libspdlog-dev libarchive-dev zlib1g-dev nlohmann-json3-dev scowl wordnet-base"
test='libgtest-dev bzip2 xz-utils'
ci='clang-14 libclang-rt-14-dev clang-tidy-14 clang-format-14 shellcheck groff-base zsh fish'
ci="$ci slurm-wlm munge"

wanted="$build $test"
print_only=no
for argument in "$@"; do
  case $argument in
    --build) wanted=$build ;;
    --ci) wanted="$build $test $ci" ;;
    --print) print_only=yes ;;
    *)
      echo "install-deps.sh: unknown argument $argument" >&2
      exit 2
      ;;
  esac
done

if ! command -v dpkg-query > /dev/null || ! command -v apt-get > /dev/null; then
  echo "install-deps.sh: this is no Debian; install by hand what these packages hold: $wanted" >&2
  exit 2
fi

missing=''
for package in $wanted; do
  status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2> /dev/null || true)
  [ "$status" = installed ] || missing="$missing $package"
done
missing=${missing# }

if [ "$print_only" = yes ]; then
  [ -z "$missing" ] || echo "$missing"
  exit 0
fi
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
  as_root='env'
elif sudo -n true 2> /dev/null; then
  as_root='sudo env'
else
  echo "install-deps.sh: packages are missing and there is no root here; run" >&2
  echo "  sudo apt-get update && sudo apt-get install --no-install-recommends $missing" >&2
  exit 2
fi

echo "installing $missing"
# shellcheck disable=SC2086  # lists of words
{
  $as_root apt-get update -qq
  $as_root DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
}
