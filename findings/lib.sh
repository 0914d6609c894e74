# Sourced by each finding. What a finding expects stands in its first comment, on the lines that begin with `#> `.
#
# `packages NAME@VERSION ...` installs into a new folder, which is the working folder from then on and goes away at the end.
# `outcome` runs the module on standard input there and ends with 0 if it prints what is expected, with 1 if it prints
# anything else. A script ends with 2 where nothing can be said: no package could be installed, or a tool is missing.
set -eu

script=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")

packages() {
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
  trap 'exit 2' HUP INT TERM
  cd "$folder"
  # Without a package.json of its own, npm would install into the nearest folder above that has one.
  echo '{ "private": true }' >package.json
  npm install --no-audit --no-fund --loglevel=error "$@" >install.log 2>&1 || {
    cat install.log >&2
    exit 2
  }
}

needs() {
  command -v "$1" >/dev/null || {
    echo "$1 is not there." >&2
    exit 2
  }
}

outcome() {
  expected=$(sed -n 's/^#> //p' "$script")
  cat >finding.mjs
  # A finding that ends early has printed something else as well.
  actual=$(node finding.mjs 2>&1) || true
  if [ "$actual" = "$expected" ]; then
    echo "$(basename "$script"): as stated"
  else
    printf '%s: changed\n--- stated\n%s\n--- now\n%s\n' "$(basename "$script")" "$expected" "$actual"
    exit 1
  fi
}
