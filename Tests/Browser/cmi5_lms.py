"""A course system that launches by cmi5 and takes nothing that is not exactly right.

What it refuses it refuses by the number of the requirement in CATAPULT's list. What a unit asks in the wrong order or
says a second time is noted in `violations`, also where the system could have swallowed it.
"""

import datetime
import json
import pathlib
import random
import sys
import threading
import urllib.parse
import uuid
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from xml.etree import ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Scripts"))

from xapi.schema import problems  # noqa: E402

STRUCTURE = "{https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd}"
CMI5 = "https://w3id.org/xapi/cmi5/context/"
VERBS = "http://adlnet.gov/expapi/verbs/"
HEADERS = {"authorization", "content-type", "x-experience-api-version"}


class Session:
    """One launch."""

    def __init__(self, lms, mode, data):
        self.id = str(uuid.uuid4())
        self.key = uuid.uuid4().hex
        self.token = uuid.uuid4().hex
        self.mode = mode
        self.steps = []
        self.verbs = []
        self.last = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(seconds=1)
        self.data = {
            "contextTemplate": {
                "contextActivities": {"grouping": [{"id": lms.publisher_id, "objectType": "Activity"}]},
                "extensions": {CMI5 + "extensions/sessionid": self.id, "https://lms.example/extra": {"a": [1, None]}},
                "instructor": {"objectType": "Agent", "account": {"homePage": "https://lms.example", "name": "t1"}},
            },
            "launchMode": mode, "moveOn": lms.move_on, "entitlementKey": {"courseStructure": "unused"}, **data}


class Lms:
    """One learner's enrollment in the course of one package."""

    def __init__(self, package):
        with zipfile.ZipFile(package) as archive:
            self.files = {name: archive.read(name) for name in archive.namelist()}
        unit = ElementTree.fromstring(self.files["cmi5.xml"]).find(STRUCTURE + "au")
        self.publisher_id = unit.get("id")
        self.move_on = unit.get("moveOn")
        self.mastery_score = float(unit.get("masteryScore")) if unit.get("masteryScore") else None
        self.page = unit.find(STRUCTURE + "url").text.strip()
        self.activity_id = f"https://lms.example/units/{uuid.uuid4()}"
        self.registration = str(uuid.uuid4())
        self.actor = {"objectType": "Agent", "account": {"homePage": "https://lms.example/", "name": "lärner +1 & \"2\""}}
        self.statements = []
        self.state = None
        self.violations = []
        self.sessions = []
        self.elsewhere = 0
        # "down" closes every connection; moods are for the next posts of statements.
        self.down = False
        self.moods = []
        self.posts = []
        lms = self
        self.content = self.serve(content_handler(lms))
        self.lrs = self.serve(lrs_handler(lms))
        self.stranger = self.serve(stranger_handler(lms))

    @staticmethod
    def serve(handler):
        """Starts a server on a port of its own."""
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return server

    @staticmethod
    def at(server):
        """Returns the origin of a server."""
        return f"http://127.0.0.1:{server.server_port}"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for server in (self.content, self.lrs, self.stranger):
            server.shutdown()
            server.server_close()

    def launch(self, mode="Normal", returns=True, **data):
        """Begins a session and returns the address that launches it."""
        if self.mastery_score is not None:
            data.setdefault("masteryScore", self.mastery_score)
        if returns:
            data.setdefault("returnURL", self.at(self.content) + "/back?to=course")
        session = Session(self, mode, data)
        self.sessions.append(session)
        asked = [("endpoint", self.at(self.lrs) + "/lrs"), ("fetch", f"{self.at(self.lrs)}/fetch?k={session.key}"),
                 ("actor", json.dumps(self.actor)), ("registration", self.registration),
                 ("activityId", self.activity_id)]
        random.shuffle(asked)
        return f"{self.at(self.content)}/unit/{self.page}?{urllib.parse.urlencode(asked)}"

    def verbs(self):
        """The verbs of what cmi5 defines, in order."""
        return [one["verb"]["id"].removeprefix(VERBS) for one in self.statements if is_defined(one)]

    def told(self, verb):
        """The statements with a verb."""
        return [one for one in self.statements if one["verb"]["id"] == VERBS + verb]

    # What is asked of the record store.

    def refuse(self, requirement, words):
        """Notes what a unit must not do."""
        self.violations.append(f"{requirement}: {words}")
        return 403, f"{requirement}: {words}"

    def take(self, session, batch):
        """Returns the status and the words for some statements: all are stored, or none."""
        batch = batch if isinstance(batch, list) else [batch]
        found, before = [], (list(session.verbs), session.last)
        ids = {one["id"]: one for one in self.statements}
        for one in batch:
            known = ids.get(one.get("id"))
            if known == one:
                continue
            if known is not None:
                session.verbs, session.last = before
                return 409, f"{one['id']} is there and says something else"
            wrong = next(self.judge(session, one, self.statements + found), None)
            if wrong:
                session.verbs, session.last = before
                return self.refuse(*wrong)
            ids[one["id"]] = one
            found.append(one)
            if is_defined(one):
                session.verbs.append(one["verb"]["id"].removeprefix(VERBS))
        self.statements += found
        return 200, [one["id"] for one in batch]

    def judge(self, session, one, before):
        """Yields what is wrong with a statement, by requirement."""
        for problem in problems(one):
            yield "4.1.0.0-1", problem
        verb = one["verb"]["id"].removeprefix(VERBS)
        if one["actor"] != self.actor:
            yield "8.1.3.0-3", "the actor is not the one of the launch"
        if not one.get("timestamp", "").endswith("Z"):
            yield "9.7.0.0-2", "the timestamp is not in UTC"
        time = datetime.datetime.fromisoformat(one["timestamp"])
        if not session.last <= time <= datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=2):
            yield "9.7.0.0-1", f"{one['timestamp']} is not in order"
        session.last = time
        context = one.get("context", {})
        if context.get("registration") != self.registration:
            yield "9.6.1.0-1", "the registration is not the one of the launch"
        yield from self.template(session, context)
        if not session.verbs and verb != "initialized":
            yield "9.3.0.0-4", f"{verb} before initialized"
        if "terminated" in session.verbs:
            yield "9.3.0.0-5", f"{verb} after terminated"
        categories = {entry["id"] for entry in context["contextActivities"].get("category", [])}
        if is_defined(one):
            yield from self.defined(session, one, verb, categories, before)
        elif CMI5 + "categories/moveon" in categories:
            yield "9.6.2.2-2", "a statement that is not defined has the category moveon"
        elif session.mode != "Normal":
            yield "10.2.2.0-5", f"{verb} in {session.mode}"

    @staticmethod
    def template(session, context):
        """The context begins with the template, and changes nothing of it."""
        for key, value in session.data["contextTemplate"].items():
            if key == "contextActivities":
                for role, activities in value.items():
                    for activity in activities:
                        if activity not in context.get(key, {}).get(role, []):
                            yield "9.6.2.0-1", f"{role} lacks {activity}"
            elif key == "extensions":
                for name, term in value.items():
                    if context.get(key, {}).get(name, "missing") != term:
                        yield "9.6.3.1-4", f"the extension {name} is not the template's"
            elif context.get(key) != value:
                yield "10.2.1.0-7", f"{key} is not the template's"

    def defined(self, session, one, verb, categories, before):
        """What cmi5 defines it defines strictly."""
        result = one.get("result", {})
        if verb not in ("initialized", "completed", "passed", "failed", "terminated"):
            yield "9.3.0.0-1", f"{verb} is no verb of cmi5's"
        if one["object"]["id"] != self.activity_id or "definition" in one["object"]:
            yield "8.1.5.0-6", "the object is not the unit of the launch"
        if verb in session.verbs or {"passed", "failed"} & set(session.verbs) & ({verb, "passed", "failed"} if verb in (
                "passed", "failed") else set()):
            yield "9.3.0.0-2", f"{verb} a second time in a session"
        earlier = [other["verb"]["id"].removeprefix(VERBS) for other in before if is_defined(other)]
        if verb in ("completed", "passed") and verb in earlier:
            yield "9.3.0.0-6", f"{verb} a second time in a registration"
        if verb == "failed" and "passed" in earlier:
            yield "9.3.0.0-8", "failed after passed"
        if session.mode != "Normal" and verb not in ("initialized", "terminated"):
            yield "10.2.2.0-5", f"{verb} in {session.mode}"
        if ("success" in result or "completion" in result) != (CMI5 + "categories/moveon" in categories):
            yield "9.6.2.2-1", f"{verb} and the category moveon"
        wanted = {"passed": True, "failed": False}.get(verb)
        if result.get("success") is not wanted:
            yield "9.5.2.0-1", f"{verb} with success {result.get('success')}"
        if result.get("completion") is not (True if verb == "completed" else None):
            yield "9.5.3.0-1", f"{verb} with completion {result.get('completion')}"
        if ("duration" in result) != (verb != "initialized"):
            yield "9.5.4.1-1", f"{verb} and the duration"
        yield from self.scored(session, one, verb, result)

    @staticmethod
    def scored(session, one, verb, result):
        """Scores stand in verdicts only, and agree with the mastery score."""
        extension = CMI5 + "extensions/masteryscore"
        known = one["context"].get("extensions", {})
        mastery = session.data.get("masteryScore")
        score = result.get("score")
        if score is None:
            if extension in known:
                yield "9.6.3.2-2", "a mastery score without a score"
            return
        if verb not in ("passed", "failed"):
            yield "9.5.1.0-2", f"{verb} with a score"
        if "raw" in score and not {"min", "max"} <= set(score):
            yield "9.5.1.0-3", "a raw score without bounds"
        if mastery is None:
            if extension in known:
                yield "9.6.3.2-2", "a mastery score that the launch did not give"
            return
        if known.get(extension) != mastery:
            yield "9.6.3.2-2", f"the mastery score is {known.get(extension)}, not {mastery}"
        if (score["scaled"] >= mastery) != (verb == "passed"):
            yield "9.3.4.0-2", f"{verb} with {score['scaled']} where mastery is {mastery}"


def is_defined(one):
    """Whether a statement says that cmi5 defines it."""
    categories = one.get("context", {}).get("contextActivities", {}).get("category", [])
    return any(entry["id"] == CMI5 + "categories/cmi5" for entry in categories)


class Handler(BaseHTTPRequestHandler):
    """What all three servers have in common."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, told, kind="application/json", headers=None):
        body = told if isinstance(told, bytes) else (told if isinstance(told, str) else json.dumps(told)).encode()
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD" and status != 204:
            self.wfile.write(body)


def content_handler(lms):
    """The server of the package's files, and of the page that a unit returns to."""

    class Content(Handler):
        def do_GET(self):
            path = urllib.parse.urlsplit(self.path).path
            if path == "/back":
                return self.answer(200, "<!DOCTYPE html><title>Back in the course</title><h1>Back</h1>", "text/html")
            file = lms.files.get(path.removeprefix("/unit/"))
            if file is None:
                return self.answer(404, "")
            self.answer(200, file, "text/html; charset=utf-8")

    return Content


def stranger_handler(lms):
    """A server that no page of a course has any business with."""

    class Stranger(Handler):
        def do_GET(self):
            lms.elsewhere += 1
            self.answer(200, "{}", headers={"Access-Control-Allow-Origin": "*"})

        do_POST = do_OPTIONS = do_GET

    return Stranger


def lrs_handler(lms):
    """The record store with the fetch address, which pages of the content's server alone may use."""

    class Lrs(Handler):
        def reply(self, status, told="", headers=None):
            self.answer(status, told, headers={
                "Access-Control-Allow-Origin": lms.at(lms.content), "Access-Control-Expose-Headers": "Retry-After",
                **(headers or {})})

        def drop(self):
            self.close_connection = True
            self.connection.close()

        def do_OPTIONS(self):
            if lms.down:
                return self.drop()
            asked = {name.strip() for name in self.headers.get("Access-Control-Request-Headers", "").split(",")} - {""}
            if not asked <= HEADERS:
                lms.violations.append(f"headers {asked}")
            self.reply(204, headers={"Access-Control-Allow-Headers": ", ".join(HEADERS),
                                     "Access-Control-Allow-Methods": "GET, PUT, POST, DELETE"})

        def do_GET(self):
            self.handle_request(b"")

        def read_request(self):
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self.handle_request(body)

        do_POST = do_PUT = do_DELETE = read_request

        def handle_request(self, body):
            if lms.down:
                return self.drop()
            url = urllib.parse.urlsplit(self.path)
            asked = dict(urllib.parse.parse_qsl(url.query))
            if url.path == "/fetch":
                return self.fetch(asked)
            session = next((one for one in lms.sessions if self.headers.get("Authorization") == "Basic " + one.token), None)
            if session is None or "fetch" not in session.steps:
                lms.refuse("8.1.2.0-5", f"{self.path} without the token")
                return self.reply(401, "who are you?")
            if self.headers.get("X-Experience-API-Version") != "1.0.3":
                return self.reply(*lms.refuse("4.1.0.0-1", "no version of the Experience API"))
            match url.path:
                case "/lrs/activities/state": self.state(session, asked, body)
                case "/lrs/agents/profile": self.profile(session, asked)
                case "/lrs/statements": self.post(session, body)
                case _: self.reply(*lms.refuse("8.1.1.0-3", f"{url.path} is not under the endpoint"))

        def fetch(self, asked):
            session = next((one for one in lms.sessions if one.key == asked.get("k")), None)
            if self.command != "POST" or session is None:
                return self.reply(*lms.refuse("8.2.1.0-2", "the token is got by POST"))
            if session.steps:
                return self.reply(200, {"error-code": "1", "error-text": "The token was <b>given</b> already"})
            session.steps.append("fetch")
            self.reply(200, {"auth-token": session.token})

        def state(self, session, asked, body):
            if json.loads(asked.get("agent", "0")) != lms.actor or asked.get("activityId") != lms.activity_id \
                    or asked.get("registration") != lms.registration:
                return self.reply(*lms.refuse("8.1.3.0-3", "a state of someone else"))
            if asked.get("stateId") == "LMS.LaunchData":
                if self.command != "GET":
                    return self.reply(*lms.refuse("10.2.1.0-5", "the launch data is not the unit's to change"))
                if session.steps != ["fetch"]:
                    lms.refuse("10.2.1.0-4", f"the launch data is read after {session.steps}")
                session.steps.append("data")
                return self.reply(200, session.data)
            if asked.get("stateId") != "simulate.run":
                return self.reply(*lms.refuse("10.0", f"the state {asked.get('stateId')}"))
            if self.command == "GET":
                return self.reply(200, lms.state) if lms.state else self.reply(404)
            if "terminated" in session.verbs or session.mode != "Normal":
                return self.reply(*lms.refuse("8.1.2.0-2", f"a state after {session.verbs} in {session.mode}"))
            if self.headers.get("Content-Type") != "application/json":
                return self.reply(*lms.refuse("4.1.0.0-1", "a state that is not JSON"))
            lms.state = json.loads(body)
            self.reply(204)

        def profile(self, session, asked):
            if self.command != "GET" or asked.get("profileId") != "cmi5LearnerPreferences" \
                    or json.loads(asked.get("agent", "0")) != lms.actor:
                return self.reply(*lms.refuse("11.0.0.0-4", "the preferences of someone else"))
            if session.steps != ["fetch", "data"]:
                lms.refuse("11.0.0.0-3", f"the preferences are read after {session.steps}")
            session.steps.append("preferences")
            self.reply(404)

        def post(self, session, body):
            if session.steps != ["fetch", "data", "preferences"]:
                return self.reply(*lms.refuse("11.0.0.0-3", f"statements after {session.steps}"))
            if self.command != "POST" or self.headers.get("Content-Type") != "application/json":
                return self.reply(*lms.refuse("4.1.0.0-1", f"{self.command} of {self.headers.get('Content-Type')}"))
            mood = lms.moods.pop(0) if lms.moods else None
            lms.posts.append(mood)
            if mood == "drop":
                return self.drop()
            if isinstance(mood, int):
                return self.reply(mood, "not now", headers={"Retry-After": "1"})
            status, told = lms.take(session, json.loads(body))
            if mood == "drop after":
                return self.drop()
            self.reply(status, told)

    return Lrs
