"""A program in a terminal, as the person at the keyboard meets it."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time

PATIENCE = 120


class Program:
    """A command that runs in a terminal of 80 columns, with its answers given and its output read."""

    def __init__(self, command, folder, path):
        environment = {key: value for key, value in os.environ.items() if not key.startswith(("SIMULATE", "XDG_"))}
        environment.update(PATH=f"{path}:{environment['PATH']}", LC_ALL="C.UTF-8", HOME=str(folder), TERM="xterm")
        self.screen, keyboard = pty.openpty()
        fcntl.ioctl(keyboard, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.process = subprocess.Popen(
            ["bash", "-c", "exec " + command], cwd=folder, env=environment,
            stdin=keyboard, stdout=keyboard, stderr=keyboard, start_new_session=True)
        os.close(keyboard)

    def read(self, seconds):
        """Returns what is printed within some seconds, None once the program has ended."""
        if not select.select([self.screen], [], [], seconds)[0]:
            return b""
        try:
            return os.read(self.screen, 65536) or None
        except OSError:
            return None

    def finish(self, answers):
        """Gives each answer when it is asked for; returns the lines printed, and the answers nothing asked for."""
        output, answers, end = b"", list(answers), time.monotonic() + PATIENCE
        while (more := self.read(0.2)) is not None:
            output += more
            if not more and answers and shown_lines(output)[-1].strip() == "›":
                os.write(self.screen, answers.pop(0).encode() + b"\r")
            if time.monotonic() > end:
                self.kill()
                raise TimeoutError(f"not finished after {PATIENCE} s; printed so far:\n" + "\n".join(lines_of(output)))
        self.process.wait(timeout=PATIENCE)
        return lines_of(output), answers

    def read_until(self, fits):
        """Reads until what is printed fits and nothing more comes; returns what came by then, or when patience ends."""
        output, calm, end = b"", 0, time.monotonic() + PATIENCE
        while time.monotonic() < end and calm < 15:
            more = self.read(0.2)
            if more is None:
                break
            output += more
            calm = calm + 1 if output and not more else 0
            if calm and fits(lines_of(output)):
                break
        return lines_of(output)

    def interrupt(self):
        """Presses Ctrl-C and returns the exit status."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=PATIENCE)

    def kill(self):
        """Ends the program where it still runs."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def __del__(self):
        os.close(self.screen)


def shown_lines(output):
    """The lines as they stand on the screen, without colors: what is written over a line replaces it."""
    text = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", output.decode(errors="replace"))
    return [line.rstrip().split("\r")[-1] for line in text.split("\n")]


def lines_of(output):
    """The lines printed, without empty ones around them."""
    return trimmed(shown_lines(output))


def trimmed(lines):
    """Lines without empty ones around them."""
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    while lines and not lines[0].strip():
        lines = lines[1:]
    return lines
