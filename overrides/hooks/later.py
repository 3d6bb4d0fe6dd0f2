"""What a preview makes only when it is asked for: copies of files, texts made from records, the search index."""

import logging
from collections.abc import Callable, Iterable
from threading import Lock
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from click import ClickException
from mkdocs.structure.files import File

INDEX = "search.json"  # its files all end so, and are made together


class Later:
    """What the last build put off, by its path below the site. A browser asks in other threads than that build's."""

    def __init__(self) -> None:
        self.waiting: dict[str, Callable[[], None]] = {}
        self.lock = Lock()

    def put_off(self, file: File) -> None:
        """Let a file be copied, or made, when it is asked for in place of when MkDocs copies it."""
        path, copy = file.dest_uri, file.copy_file
        file.copy_file = lambda dirty=False: self.waiting.update({path: copy})  # type: ignore[method-assign]

    def give(self, path: str) -> None:
        """Make what was put off at a path, if anything was."""
        self.waiting.pop(INDEX if path.endswith(INDEX) else path, lambda: None)()

    def give_all(self) -> None:
        """Make everything, in the order in which it was put off."""
        while self.waiting:
            self.give(next(iter(self.waiting)))

    def alone(self, build: Callable[[], None]) -> Callable[[], None]:
        """A build while which nothing is made for a browser."""

        def built() -> None:
            with self.lock:
                build()

        return built

    def asked_first(self, serve: WSGIApplication, mount: str) -> WSGIApplication:
        """A server of files below an address that has each made before it is read; tells in a line what is wrong."""

        def served(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
            with self.lock:
                try:
                    self.give(environ["PATH_INFO"].removeprefix(mount))
                except ClickException as error:
                    logging.getLogger("mkdocs.preview").error(error.format_message())
            return serve(environ, start)

        return served
