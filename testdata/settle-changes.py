"""Accepts or rejects all tracked changes of Word files with LibreOffice, all in one process of it.

python3 settle-changes.py PROFILE FOLDER: of each NAME.docx in FOLDER come NAME.accepted.docx and NAME.rejected.docx.
"""
import glob
import os
import subprocess
import sys
import time
import uuid

import uno
from com.sun.star.beans import PropertyValue


def connect(pipe):
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    for _ in range(600):
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except Exception:  # it has not started yet
            time.sleep(0.1)
    raise SystemExit("LibreOffice does not answer")


def value(name, given):
    p = PropertyValue()
    p.Name, p.Value = name, given
    return p


def settle(desktop, dispatcher, path, name, command):
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, (value("Hidden", True),))
    dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" + command, "", 0, ())
    if document.Redlines.createEnumeration().hasMoreElements():
        raise SystemExit("%s: changes are left when all are %s" % (path, name))
    document.storeToURL(uno.systemPathToFileUrl(path[:-5] + "." + name + ".docx"), (value("FilterName", "MS Word 2007 XML"),))
    document.close(True)


def main(profile, folder):
    pipe = "changes" + uuid.uuid4().hex
    office = subprocess.Popen(["soffice", "-env:UserInstallation=" + uno.systemPathToFileUrl(profile), "--headless", "--norestore",
                               "--accept=pipe,name=%s;urp;" % pipe], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        manager = connect(pipe).ServiceManager
        desktop = manager.createInstance("com.sun.star.frame.Desktop")
        dispatcher = manager.createInstance("com.sun.star.frame.DispatchHelper")
        for path in sorted(glob.glob(os.path.join(folder, "*.docx"))):
            settle(desktop, dispatcher, path, "accepted", "AcceptAllTrackedChanges")
            settle(desktop, dispatcher, path, "rejected", "RejectAllTrackedChanges")
        try:
            desktop.terminate()
        except Exception:  # it closes the pipe before it answers
            pass
        office.wait(60)
    finally:
        office.kill()


main(*sys.argv[1:])
