"""A learning record store that takes nothing which is not exactly right, and fails when it is told to."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from .schema import problems


class Store:
    """Statements by id, with a server in front of them."""

    def __init__(self, authorization, judge=problems):
        self.statements = {}
        self.authorization = authorization
        self.judge = judge
        # What to do with the next requests: a status, a status with a header, "drop", "drop after", "html".
        self.moods = []
        self.requests = []
        self.wrong = []
        store = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def do_POST(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                store.requests.append(len(body))
                mood = store.moods.pop(0) if store.moods else None
                if mood == "drop":
                    self.connection.close()
                    self.close_connection = True
                    return
                if mood == "html":
                    return self.answer(200, "<html>Please log in</html>", "text/html")
                if isinstance(mood, tuple):
                    return self.answer(mood[0], "not now", headers=mood[1])
                status, told = store.take(self.path, self.headers, body)
                if mood == "drop after":
                    self.connection.close()
                    self.close_connection = True
                    return
                self.answer(status, told)

            def answer(self, status, told, kind="application/json", headers=None):
                body = (told if isinstance(told, str) else json.dumps(told)).encode()
                self.send_response(status)
                for name, value in {"Content-Type": kind, "Content-Length": str(len(body)),
                                    "X-Experience-API-Version": "1.0.3", **(headers or {})}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/xapi/"
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def take(self, path, headers, body):
        """Returns the status and the words for some statements; all are stored, or none."""
        if headers.get("Authorization") != self.authorization:
            return 401, "wrong\x1b[31m credentials\nfor this store"
        if path != "/xapi/statements":
            return 404, "nothing here"
        if headers.get("X-Experience-API-Version") != "1.0.3":
            return 400, "X-Experience-API-Version is missing"
        if headers.get("Content-Type", "").split(";")[0] != "application/json":
            return 400, "Content-Type is not application/json"
        try:
            batch = json.loads(body)
        except ValueError:
            return 400, "the body is no JSON"
        batch = batch if isinstance(batch, list) else [batch]
        for statement in batch:
            found = self.judge(statement)
            if found:
                self.wrong.append((statement, found))
                return 400, "; ".join(found)
        ids = [statement["id"] for statement in batch]
        if len(set(ids)) != len(ids):
            return 400, "an id stands twice in the batch"
        for statement in batch:
            if self.statements.get(statement["id"], statement) != statement:
                return 409, f"{statement['id']} is there and says something else"
        for statement in batch:
            self.statements[statement["id"]] = statement
        return 200, ids
