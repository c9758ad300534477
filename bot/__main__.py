"""The command line: run, demo, import, export, check, backup, verify."""

import argparse
import asyncio
import os
import signal
import sys
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any

from bot.config import Config, ConfigMistake, load
from bot.logs import begin
from storage.faults import StorageFault

CONFIG = Path("config.toml")
DEMO_PORT = 8787


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; its exit code: 0 done, 1 refused (with a sentence for each reason), 2 misused."""
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except ConfigMistake as mistake:
        return _refuse(*mistake.sentences)
    except StorageFault as fault:
        return _refuse(str(fault))
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dobush", description="A Telegram bot through which a town votes and hears what is done about it."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    run = commands.add_parser("run", help="the bot itself, until Ctrl-C or SIGTERM")
    _with_config(run)
    run.add_argument(
        "--clock-file", type=Path, help="for training: a file with the seconds by which this bot's clock is ahead"
    )
    run.set_defaults(command=_run)

    demo = commands.add_parser("demo", help="the whole story in a local Telegram: no token, no network")
    demo.add_argument("--port", type=_port, default=DEMO_PORT, help="the local Telegram's port (%(default)s)")
    demo.add_argument("--once", action="store_true", help="leave when the story is told")
    demo.add_argument("--data", type=Path, default=Path("demo-data"), help="where it keeps its files (%(default)s)")
    demo.set_defaults(command=_demo)

    importing = commands.add_parser("import", help="load towns, polls, projects, tranches from TOML files")
    importing.add_argument("files", nargs="+", type=Path, metavar="FILE")
    _with_config(importing)
    importing.set_defaults(command=_import)

    check = commands.add_parser("check", help="are settings, token and database fine?")
    _with_config(check)
    check.set_defaults(command=_check)

    backup = commands.add_parser("backup", help="a consistent copy of the database, while the bot runs")
    backup.add_argument("file", type=Path, metavar="FILE")
    _with_config(backup)
    backup.set_defaults(command=_backup)

    export = commands.add_parser("export", help="an article on a project, as Markdown or DOCX")
    export.add_argument("what", choices=["article"])
    export.add_argument("project", metavar="PROJECT", help="the id of the project")
    export.add_argument("file", type=Path, metavar="FILE")
    export.add_argument("--tranche", type=int, default=0, metavar="N", help="only this one (default: all)")
    export.add_argument("--format", choices=["md", "docx"], help="default: by the name of FILE, else md")
    _with_config(export)
    export.set_defaults(command=_export)

    verify = commands.add_parser("verify", help="are the journals of the polls whole, and do the figures agree?")
    verify.add_argument("polls", nargs="*", metavar="POLL", help="ids of polls (default: all)")
    verify.add_argument("--head", help="a head as it was posted: does it stand in one of the journals?")
    _with_config(verify)
    verify.set_defaults(command=_verify)
    return parser


def _with_config(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config", type=Path, default=None, help=f"the settings (default: {CONFIG}, if it exists)")


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) <= 65535):
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return int(text)


def _config(options: argparse.Namespace) -> Config:
    path: Path | None = options.config or (CONFIG if CONFIG.exists() else None)
    return load(path, os.environ)


def _run(options: argparse.Namespace) -> int:
    from bot.running import run_bot

    config = _config(options)
    begin(config.log.level)
    return _loop(run_bot(config, options.clock_file))


def _demo(options: argparse.Namespace) -> int:
    from bot.demo import tell

    return _loop(tell(options.data, options.port, options.once))


def _import(options: argparse.Namespace) -> int:
    from bot.errands import import_files

    return _loop(import_files(_config(options), options.files))


def _check(options: argparse.Namespace) -> int:
    from bot.errands import check

    return _loop(check(_config(options)))


def _backup(options: argparse.Namespace) -> int:
    from bot.errands import backup

    return _loop(backup(_config(options), options.file))


def _export(options: argparse.Namespace) -> int:
    from bot.exporting import export_article

    made = options.format or ("docx" if options.file.suffix.lower() == ".docx" else "md")
    return _loop(export_article(_config(options), options.project, options.tranche, made, options.file))


def _verify(options: argparse.Namespace) -> int:
    from bot.verifying import verify

    return _loop(verify(_config(options), options.polls, options.head))


def _loop(work: Coroutine[Any, Any, int]) -> int:
    try:
        import uvloop
    except ImportError:
        return asyncio.run(work)
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        return runner.run(work)


def _refuse(*sentences: str) -> int:
    for sentence in sentences:
        print(f"dobush: {sentence}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    sys.exit(main())
