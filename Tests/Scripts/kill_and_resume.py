#!/usr/bin/env python3
"""Kills scripted plays at random moments, resumes them, and compares the report with an uninterrupted one.

Usage: kill_and_resume.py SIMULATE [TIMES]
Then changes bytes of a finished attempt one at a time and checks that each change is found and placed.
"""
import json, os, random, signal, subprocess, sys, tempfile, time

program, times = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200
root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
case = os.path.join(root, 'Scenarios', 'botox-vaginismus')
answers = os.path.join(case, 'playthroughs', 'expert.json')
random.seed(1)


def play(arguments, folder, kill_after=None):
    run = subprocess.Popen([program, 'play', case, '--answers', answers, '--json', *arguments,
                            '--attempts', folder], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if kill_after is not None:
        time.sleep(kill_after)
        run.send_signal(signal.SIGKILL)
    out, errors = run.communicate(timeout=60)
    return run.returncode, out, errors


def summary(out):
    line = json.loads(out.strip().splitlines()[-1])
    line.pop('attempt')
    return line


def attempts(folder):
    return sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith('.attempt.jsonl'))


with tempfile.TemporaryDirectory() as top:
    whole_folder = os.path.join(top, 'whole')
    started = time.time()
    status, out, errors = play([], whole_folder)
    duration = time.time() - started
    assert status == 0, errors
    whole = summary(out)
    whole_bytes = open(attempts(whole_folder)[0], 'rb').read()

    status, again, _ = play([], os.path.join(top, 'again'))
    assert open(attempts(os.path.join(top, 'again'))[0], 'rb').read() == whole_bytes, 'two equal runs differ'

    killed = resumed = early = finished = 0
    for number in range(times):
        folder = os.path.join(top, f'k{number}')
        status, out, errors = play([], folder, kill_after=random.uniform(0, duration * 1.1))
        killed += status == -signal.SIGKILL
        files = attempts(folder) if os.path.isdir(folder) else []
        if not files:
            early += 1  # nothing had been answered yet
            continue
        before = open(files[0], 'rb').read()
        lines = before.count(b'\n')
        status, out, errors = play(['--resume', files[0]], folder)
        after = open(files[0], 'rb').read()
        if status != 0 and before == whole_bytes:
            finished += 1  # killed after the last line: a finished attempt is not resumed
            continue
        assert status == 0, (number, errors)
        assert summary(out) == whole, (number, summary(out), whole)
        assert after.startswith(before[:before.rfind(b'\n') + 1]), f'{number}: recorded answers were rewritten'
        assert after == whole_bytes, f'{number}: the resumed attempt differs from the uninterrupted one'
        resumed += 1
    print(f'{times} runs: {killed} killed, {resumed} resumed to the same report and bytes, '
          f'{early} killed before the first line, {finished} after the last')

    damaged = os.path.join(top, 'damaged.attempt.jsonl')
    places = random.sample(range(len(whole_bytes)), min(times, len(whole_bytes)))
    for place in places:
        changed = bytearray(whole_bytes)
        changed[place] ^= random.choice([1, 2, 4, 8, 16, 32, 64, 128])
        open(damaged, 'wb').write(changed)
        run = subprocess.run([program, 'score', damaged, '--case', case], capture_output=True, text=True)
        line = whole_bytes[:place].count(b'\n') + 1
        assert run.returncode == 1, f'byte {place} changed, not found'
        assert f':{line}' in run.stderr or f'line {line}' in run.stderr, (place, line, run.stderr)
    print(f'{len(places)} single changed bytes: each found and placed')
print('2 passed, 0 failed')
