"""`python -m tests.torture --kills 300 --seed 7`"""

import argparse
import secrets
import sys

from tests.torture.run import main

parser = argparse.ArgumentParser(prog="make torture ARGS=...", description="Kills the bot and looks what was lost.")
parser.add_argument("--kills", type=int, default=300)
parser.add_argument("--seed", type=int, default=None, help="what a run printed, to have it again")
asked = parser.parse_args()
sys.exit(main(asked.kills, secrets.randbelow(10**6) if asked.seed is None else asked.seed))
