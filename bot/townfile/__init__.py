"""Town files: TOML read into the domain's values, or refused with every mistake named by file, key and value."""

from bot.townfile.polls import told as told
from bot.townfile.reading import KEYS as KEYS
from bot.townfile.reading import ImportMistake as ImportMistake
from bot.townfile.reading import TownFile as TownFile
from bot.townfile.reading import read as read
