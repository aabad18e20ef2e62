"""A server of plain files, as Sanic itself has it: what range reads of the relay stand beside."""

import sys

from sanic import Sanic

app = Sanic("plain")
app.static("/file", sys.argv[1], name="file", use_content_range=True)

if __name__ == "__main__":
    app.run("127.0.0.1", int(sys.argv[2]), single_process=True, access_log=False)
