#!/bin/sh
# Runs the api, the worker or a command of an installation: voortuin.sh api, voortuin.sh backup /backups/today.
set -e
command=${1:?"say what to run: api, worker, migrate, new-organisation, backup or restore"}
shift
cd "$(dirname "$0")/.."
case $command in
  api | worker) exec node --enable-source-maps "apps/$command/dist/main.js" ;;
  migrate | new-organisation | backup | restore) exec node "tools/$command/$command.ts" "$@" ;;
  *) exec "$command" "$@" ;;
esac
