"""The process that prints: a function of this room and its value come in, what it made goes out, both pickled."""

import pickle
import sys

if __name__ == "__main__":
    make, value = pickle.loads(sys.stdin.buffer.read())  # noqa: S301 # the bot itself wrote it: see press.py
    sys.stdout.buffer.write(pickle.dumps(make(value)))
