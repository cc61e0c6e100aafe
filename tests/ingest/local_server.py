"""A web server on 127.0.0.1 for the tests: paths with a behaviour each, the misbehaviours of the real web among them."""

from __future__ import annotations

import gzip
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PAGE = b"<!DOCTYPE html><html><body><h1>Talks in Oslo</h1><p>The ministers met in Oslo on Monday.</p></body></html>"
CERTIFICATE = Path(__file__).with_name("news_example.pem")


class Handler(BaseHTTPRequestHandler):
    """Answers by path; every request is remembered with its Host header."""

    asked: list[tuple[str, str]]

    def do_GET(self) -> None:
        type(self).asked.append((self.headers.get("Host", ""), self.path))
        path, _, query = self.path.partition("?")
        getattr(self, f"on_{path.strip('/').replace('.', '_')}", self.on_missing)(query)

    def give(self, body: bytes, media_type: str = "text/html; charset=utf-8", **headers: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", media_type)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def on_page(self, query: str) -> None:
        self.give(PAGE)

    def on_wire_txt(self, query: str) -> None:
        self.give("Çavuşoğlu spoke in Ankara.".encode("iso-8859-9"), "text/plain; charset=iso-8859-9")

    def on_table_csv(self, query: str) -> None:
        self.give(b"title,text\nOne,The first talks were held.\nTwo,\n", "text/csv")

    def on_feed(self, query: str) -> None:
        self.give(b"<rss/>", "application/rss+xml")

    def on_gone(self, query: str) -> None:
        self.send_error(410)

    def on_missing(self, query: str) -> None:
        self.send_error(404)

    def on_to(self, query: str) -> None:
        """Redirects to whatever the query names."""
        self.send_response(302)
        self.send_header("Location", query)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def on_circle(self, query: str) -> None:
        self.on_to("/circle")

    def on_large(self, query: str) -> None:
        self.give(b"a" * 300_000, "text/plain")

    def on_endless(self, query: str) -> None:
        """Says nothing of its length and never stops."""
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        try:
            while True:
                self.wfile.write(b"word " * 2000)
        except OSError:
            pass

    def on_packed(self, query: str) -> None:
        self.give(gzip.compress(PAGE), Content_Encoding="gzip")

    def on_bomb(self, query: str) -> None:
        self.give(gzip.compress(b"0" * 50_000_000), Content_Encoding="gzip")

    def on_torn(self, query: str) -> None:
        self.give(gzip.compress(PAGE * 50)[:-30], Content_Encoding="gzip")

    def on_short(self, query: str) -> None:
        """Promises more than it gives."""
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", "5000")
        self.end_headers()
        self.wfile.write(b"The ministers")
        self.close_connection = True

    def on_silent(self, query: str) -> None:
        time.sleep(3)

    def on_drip(self, query: str) -> None:
        """Keeps each read alive with a byte, for longer than anyone should wait."""
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        self.drip()

    def on_header_drip(self, query: str) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        self.drip()

    def drip(self) -> None:
        try:
            for _ in range(60):
                self.wfile.write(b"a")
                time.sleep(0.1)
        except OSError:
            pass

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def serve(tls: bool = False) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """A running server: its address, and the list of requests that it got."""
    handler = type("Remembering", (Handler,), {"asked": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    if tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATE)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    server.handle_error = lambda request, client: None  # a client that hangs up is what these tests are about
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"{'https' if tls else 'http'}://127.0.0.1:{server.server_port}", handler.asked
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
