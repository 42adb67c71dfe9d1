#!/usr/bin/env python3
"""Articles a second of `tadmor archive` on a standalone cluster of Spark on this machine, with one executor of one core and with two, beside
`tadmor ingest --threads 1` on the same text.

    measure/archives.py [REPORTS]          default 3000; needs `mvn -Pcluster -DskipTests package` and `./tadmor-measure`

A line each: seconds by the clock, seconds in which any task ran and processor seconds of all tasks (by Spark's event log), and rates from them.
"""
import json
import os
import pathlib
import resource
import socket
import subprocess
import sys
import tempfile
import time

HOUSE = pathlib.Path(__file__).resolve().parent.parent
HOME = HOUSE / "batch/spark/target/home"


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Cluster:
    """A master and workers of one core each."""

    def __init__(self, folder, workers):
        self.processes = []
        self.port = free_port()
        self.folder = folder
        self.start("Master", "master.Master", "--host", "127.0.0.1", "--port", str(self.port), "--webui-port", "0")
        for _ in range(600):
            with socket.socket() as s:
                if s.connect_ex(("127.0.0.1", self.port)) == 0:
                    break
            time.sleep(0.1)
        for i in range(workers):
            self.start(f"Worker{i}", "worker.Worker", "--host", "127.0.0.1", "--cores", "1", "--memory", "2g", "--webui-port", "0",
                       "--work-dir", str(folder / f"work{i}"), self.master())

    def master(self):
        return f"spark://127.0.0.1:{self.port}"

    def start(self, name, main, *arguments):
        java = os.path.join(os.environ["JAVA_HOME"], "bin/java") if "JAVA_HOME" in os.environ else "java"
        environment = dict(os.environ, SPARK_HOME=str(HOME), SPARK_SCALA_VERSION="2.13", SPARK_LOCAL_IP="127.0.0.1")
        with open(self.folder / (name + ".log"), "wb") as log:
            self.processes.append(subprocess.Popen(
                [java, f"@{HOME}/conf/java.options", "-Xmx256m", "-XX:+UseSerialGC", "-cp", f"{HOME}/conf:{HOME}/jars/*",
                 "org.apache.spark.deploy." + main, *arguments], env=environment, stdout=log, stderr=log, start_new_session=True))

    def stop(self):
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            process.wait(60)


def run(command, log):
    """Wall and processor seconds of a command and its children."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    with open(log, "wb") as out:
        code = subprocess.call(command, cwd=HOUSE, stdout=out, stderr=out)
    if code:
        sys.exit(f"{' '.join(map(str, command))}: exit code {code}\n{pathlib.Path(log).read_text(errors='replace')[-3000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.monotonic() - start, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def tasks(folder):
    """(start, end, processor seconds) of every task, in seconds."""
    all_of_them = []
    for file in folder.rglob("*"):
        # Beside the events lie marks of the run's end and checksums.
        if file.is_file() and not file.name.startswith((".", "appstatus")):
            for line in file.open(encoding="utf-8"):
                event = json.loads(line)
                if event["Event"] == "SparkListenerTaskEnd" and event.get("Task Metrics"):
                    info, metrics = event["Task Info"], event["Task Metrics"]
                    all_of_them.append((info["Launch Time"] / 1e3, info["Finish Time"] / 1e3, metrics["Executor CPU Time"] / 1e9))
    return all_of_them


def covered(intervals):
    """Seconds that lie in any of some intervals."""
    total, end = 0, 0
    for start, stop, *_ in sorted(intervals):
        total += max(0, stop - max(start, end))
        end = max(end, stop)
    return total


def size(files):
    return sum(file.stat().st_size for file in files if file.is_file())


def tables(out, reports):
    """Bytes an article, of all tables and of each."""
    each = {table.name: size(table.rglob("*.parquet")) / reports for table in sorted(out.iterdir()) if table.name != "_tadmor"}
    named = ", ".join(f"{name} {of_it:,.0f}" for name, of_it in sorted(each.items(), key=lambda item: -item[1]) if of_it >= 1)
    return f"{sum(each.values()):,.0f} ({named})"


def archive(folder, text, executors, reports):
    name = f"{executors} executor" + "s" * (executors > 1)
    place = folder / f"e{executors}"
    (place / "events").mkdir(parents=True)
    cluster = Cluster(place, executors)
    try:
        wall, _ = run(["./tadmor", "archive", "--master", cluster.master(), "--memory", "1400m", "--conf", "spark.executor.cores=1",
                       "--conf", f"spark.cores.max={executors}", "--conf", "spark.eventLog.enabled=true",
                       "--conf", "spark.eventLog.compress=false", "--conf", f"spark.eventLog.dir=file://{place}/events", "--no-group",
                       text, place / "out"], place / "log")
    finally:
        cluster.stop()
    ran = tasks(place / "events")
    span = covered(ran)
    cpu = sum(task[2] for task in ran)
    print(f"{name}: {wall:.1f} s by the clock with Spark's start, {reports / wall:.1f} articles/s; tasks ran {span:.1f} s, "
          f"{reports / span:.1f} articles/s; tasks {cpu:.1f} s of processor, {reports / cpu:.1f} articles/s; "
          f"bytes of tables an article: {tables(place / 'out', reports)}", flush=True)
    return wall, span, cpu


def main():
    reports = int(sys.argv[1]) if len(sys.argv) > 1 else 3000
    if not (HOME / "jars").is_dir():
        sys.exit(f"there is no {HOME}/jars; build it: mvn -Pcluster -DskipTests -pl batch/spark,batch -am package")
    with tempfile.TemporaryDirectory(prefix="tadmor-archives") as name:
        folder = pathlib.Path(name)
        text = folder / "grown.jsonl"
        run(["./tadmor-measure", "grow", "--reports", str(reports), text], folder / "grow.log")
        print(f"# {reports:,} reports, {text.stat().st_size:,} bytes of JSON lines", flush=True)
        wall, cpu = run(["./tadmor", "ingest", "--threads", "1", "--no-group", "--store", folder / "store", text], folder / "ingest.log")
        print(f"ingest on one thread: {wall:.1f} s by the clock, {reports / wall:.1f} articles/s; {cpu:.1f} s of processor, "
              f"{reports / cpu:.1f} articles/s; {size((folder / 'store').rglob('*')) / reports:,.0f} bytes of store an article", flush=True)
        one = archive(folder, text, 1, reports)
        two = archive(folder, text, 2, reports)
        print(f"one executor / ingest on one thread: {wall / one[0]:.2f} by the clock, {cpu / one[2]:.2f} by processor time; "
              f"two executors / one: {one[0] / two[0]:.2f} by the clock, while tasks ran {one[1] / two[1]:.2f}")


if __name__ == "__main__":
    main()
