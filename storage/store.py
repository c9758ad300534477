"""The base of every store: one connection."""

import sqlite3


class Store:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
