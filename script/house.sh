# shellcheck shell=bash disable=SC2034
# Sourced by the other scripts: stand at the top of the checkout, speak in one voice, and use the
# checkout's own Node where the machine's is too old.
called_from=$PWD
this_script=$(realpath "$0")
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
set -euo pipefail

kept=.stepwell # everything the scripts leave behind that is not a build; ignored by git
own_node=third_party/node/node_modules

say() { printf '%s\n' "-- $*"; }
give_up() {
  printf '%s\n' "$*" >&2
  exit 1
}

# Prints the comment a script begins with; that is its --help.
print_help() { sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$this_script"; }

# Succeeds when `node` is there and can build the web pages.
node_is_new_enough() {
  command -v node >/dev/null && command -v npm >/dev/null &&
    node -e 'const [a, b] = process.versions.node.split(".");
             process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)'
}

# Prints a hash of the files under the given folders, what npm and builds leave there apart.
hash_of() {
  find "$@" \( -name node_modules -o -name dist -o -name '.vite' \) -prune -o -type f -print0 |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d ' ' -f 1
}

# Succeeds when the stamp $1 says $2.
stamped() { [ -f "$1" ] && [ "$(cat "$1")" = "$2" ]; }

# Puts the checkout's own Node first, where there is one.
use_own_node() {
  local bin
  for bin in "$PWD/$own_node"/node-linux-*/bin; do
    if [ -x "$bin/node" ]; then PATH="$bin:$PWD/$own_node/.bin:$PATH"; fi
  done
}

use_own_node
mkdir -p "$kept"
