# Shared by the tests of batch conversion; not run by itself.
# shellcheck shell=bash

# Writes that many small dumps into folders below $1.
make_dumps() {
  mkdir -p "$1"
  awk -v folder="$1" -v count="$2" 'BEGIN {
    for (i = 0; i < count; ++i) {
      if (i % 100 == 0) { below = sprintf("%s/%03d", folder, i / 100); system("mkdir -p " below) }
      file = sprintf("%s/%02d.txt", below, i % 100)
      printf "The Harbour Post\n\nFerry %d is back in service\n\n- By Ada Moran\n\n", i > file
      printf "The ferry number %d runs  again after a long repair.\n\n", i * 7919 % 1000 > file
      printf " ?? Ines Vale ?? Ferry %d leaves.\nInes Vale Ferry %d leaves.\n\n", i, i > file
      printf "Newspapers in English\n\nNewspapers from Ireland\n" > file
      close(file)
    }
  }'
}

# Says what went wrong and ends the test.
fail() {
  echo "FAILED: $*" >&2
  exit 1
}

# Succeeds when two files or folders are the same; names what differs.
same() {
  diff -rq "$1" "$2" || fail "$3"
}
