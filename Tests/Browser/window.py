"""A browser without a window, watched: nothing may be fetched, and nothing may be said on the console."""

import base64
import pathlib

from selenium.webdriver.common.print_page_options import PrintOptions

HERE = pathlib.Path(__file__).resolve().parent


class Failed(Exception):
    """A check that did not hold."""


def expect(condition, message):
    """Raises unless a condition holds."""
    if not condition:
        raise Failed(message)


class Window:
    """What every check needs of a browser. Each browser adds what it does in a way of its own."""

    def __init__(self, width=1280, height=900, downloads=None):
        self.driver = self.start(downloads)
        self.driver.set_script_timeout(120)
        self.size(width, height)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()

    # What each browser does in a way of its own.

    def start(self, downloads):
        """Starts the browser, which keeps downloads in a folder, and returns its driver."""
        raise NotImplementedError

    def size(self, width, height, dark=False, forced=False):
        """Sets the size of the page and what the learner prefers."""
        raise NotImplementedError

    def picture(self, file, whole=True):
        """Takes a picture of the page, or of what is seen of it."""
        raise NotImplementedError

    def said(self):
        """Returns what was said on the console since this was last asked."""
        raise NotImplementedError

    def fetched(self):
        """Returns what was fetched since this was last asked, but for the pages themselves."""
        raise NotImplementedError

    # What they do alike.

    def open(self, file, hash=""):
        """Opens a page from disk and waits until it can be used."""
        self.driver.get("about:blank")
        self.driver.get(pathlib.Path(file).resolve().as_uri() + hash)
        self.ready()

    def ready(self):
        """Waits for the first screen, and puts hands on the page."""
        self.driver.execute_async_script(
            "const done = arguments[0]; (function look() {"
            " if (!document.getElementById('opening')) done(); else setTimeout(look, 5); })()")
        self.driver.execute_script((HERE / "hands.js").read_text())

    def run(self, script, *arguments):
        """Runs a script in the page and returns what it returns."""
        return self.driver.execute_script(script, *arguments)

    def text(self, selector="main"):
        """Returns the words that an element shows."""
        return self.run("const e = document.querySelector(arguments[0]); return e && e.innerText", selector)

    def printed(self, width, height):
        """Prints the page on paper of a size in inches, and returns the PDF."""
        options = PrintOptions()
        options.page_width, options.page_height = width * 2.54, height * 2.54
        return base64.b64decode(self.driver.print_page(options))

    def quiet(self):
        """Fails if the page fetched anything or said anything on the console."""
        said, fetched = self.said(), self.fetched()
        expect(not said, f"the console says: {said}")
        expect(not fetched, f"the page fetched {fetched}")
