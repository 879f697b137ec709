"""Makes PDFs of HTML documents by WeasyPrint, in one process, once it has set one: the time of each in milliseconds, as JSON.

  python3 weasyprint_documents.py FOLDER FROM TO VARIANT [PDF]    as typst_documents.mjs
"""
import json
import pathlib
import sys
import time

import weasyprint

folder, first, end, variant = sys.argv[1:5]
sources = [(pathlib.Path(folder) / f"{i}.html").read_text() for i in range(int(first), int(end))]
pages = 0


def make(source):
    global pages
    document = weasyprint.HTML(string=source).render()
    pages += len(document.pages)
    return document.write_pdf(variant=variant)


make(sources.pop(0))
pages = 0
cpu, begin = time.process_time(), time.perf_counter()
made = [make(source) for source in sources]
wall, cpu = time.perf_counter() - begin, time.process_time() - cpu
if len(sys.argv) > 5:
    pathlib.Path(sys.argv[5]).write_bytes(made[-1])
count = len(made)
print(json.dumps({"wall": wall * 1000 / count, "cpu": cpu * 1000 / count, "bytes": sum(map(len, made)) / count, "pages": pages / count}))
