"""A page that fetches and speaks is noticed: else no check that finds nothing would mean anything."""

import http.server
import threading
import time

from browser import Browser, expect

PAGE = b"""<!DOCTYPE html><meta charset="utf-8"><title>A page that talks</title>
<script>console.warn("a warning"); fetch("elsewhere");</script><script>nothing.at.all;</script>"""


class Server(http.server.BaseHTTPRequestHandler):
    """Answers everything with the page."""

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(PAGE)

    def log_message(self, *_):
        pass


def main(_):
    """Opens it and asks what was noticed."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with Browser() as browser:
        browser.driver.get("about:blank")
        browser.said()
        browser.fetched()
        browser.driver.get(f"http://127.0.0.1:{server.server_port}/")
        time.sleep(0.5)
        said, fetched = " ".join(browser.said()), browser.fetched()
        expect("a warning" in said and "nothing" in said, f"the console is heard to say: {said}")
        expect(any(url.endswith("/elsewhere") for url in fetched), f"fetched was {fetched}")
        expect(not browser.said() and not browser.fetched(), "what was noticed is told twice")
        width = browser.run("return innerWidth")
        browser.size(320, 640, dark=True)
        seen = browser.run("return [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]")
        expect(width == 1280 and seen == [320, True], f"the window is {width}, then {seen}")
    server.shutdown()
    return "a warning, a fault, a request, a size and a color scheme"
