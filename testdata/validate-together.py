#!/usr/bin/env python3
"""Runs validate-ooxml on files with its schemas read once: it has xmllint read a schema for each part of each file.

usage: validate-together.py VALIDATE-OOXML FILE...

Parts that are the same, as styles and settings are, are validated once, all parts of a schema by one xmllint. Of a part
that this doesn't find valid the tool's own check tells.
"""
import importlib.machinery, importlib.util, os, subprocess, sys, tempfile

loader = importlib.machinery.SourceFileLoader("validate", os.path.realpath(sys.argv.pop(1)))
sys.dont_write_bytecode = True
tool = importlib.util.module_from_spec(importlib.util.spec_from_loader("validate", loader))
loader.exec_module(tool)

parts = {}  # by schema, each once
own, tool.xmllint = tool.xmllint, lambda data, schema: parts.setdefault(schema, {}).setdefault(data, False) or []
for path in sys.argv[1:]:
    tool.check(path)

TOGETHER = 500  # parts given to one xmllint
with tempfile.TemporaryDirectory() as folder:
    for schema, all in parts.items():
        waiting = list(all)
        for first in range(0, len(waiting), TOGETHER):
            names = {}
            for i, data in enumerate(waiting[first:first + TOGETHER]):
                name = os.path.join(folder, "%d.xml" % i)
                with open(name, "wb") as f:
                    f.write(data)
                names[name] = data
            run = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", os.path.join(tool.XSD, schema), *names],
                                 capture_output=True, text=True)
            said = set(run.stderr.splitlines())
            for name, data in names.items():
                all[data] = "%s validates" % name in said

tool.xmllint = lambda data, schema: [] if parts[schema].get(data) else own(data, schema)
tool.main()
