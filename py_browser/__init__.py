"""The domain of Earmark: features, change points, queries, the document, table formats.

Pure Python and NumPy. The same package runs in the browser, on the command line and on servers,
so nothing here opens a file or a socket, reads a clock, or keeps state outside an explicit object.
"""

__version__ = "0.1.0"
