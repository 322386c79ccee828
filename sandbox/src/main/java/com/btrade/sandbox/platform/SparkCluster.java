package com.btrade.sandbox.platform;

import com.btrade.sandbox.Home;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A standalone Spark cluster on this machine: a master and workers, each a process as on machines of their own. A worker has
 * a core and the memory for one executor of each of the two stream apps.
 */
public final class SparkCluster implements AutoCloseable {
    static final String HOST = "127.0.0.1";

    private static final String DEPLOY = "org.apache.spark.deploy.";
    private static final String MASTER_SAYS = "Starting Spark master at ";
    private static final String WORKER_SAYS = "Successfully registered with master";
    private static final Duration READY = Duration.ofMinutes(2);

    private final Path checkout;
    private final Path dir;
    private final SparkHome home;
    private final List<Program> workers = new ArrayList<>();
    private final String url;
    private Program master;

    private SparkCluster(Path checkout, Path dir, int workers) throws IOException, InterruptedException {
        this.checkout = checkout;
        this.dir = dir;
        home = SparkHome.make(dir.resolve("spark"), checkout, workers);
        master = startMaster("spark-master", 0);
        try {
            String line = master.awaitLine(MASTER_SAYS, READY);
            url = line.substring(line.indexOf(MASTER_SAYS) + MASTER_SAYS.length())
                    .strip();
            for (int i = 0; i < workers; i++) {
                this.workers.add(startWorker(i));
            }
            for (Program worker : this.workers) {
                worker.awaitLine(WORKER_SAYS, READY);
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Starts one of what a checkout has built, its files and logs below a folder; it is up when this returns. */
    public static SparkCluster start(Path checkout, Path dir, int workers) throws IOException, InterruptedException {
        return new SparkCluster(checkout, dir, workers);
    }

    /** Its address. */
    public String master() {
        return url;
    }

    /** The command that runs an app on it as spark-submit does, the driver in a process of its own. */
    public List<String> submit(String mainClass, String... options) throws IOException {
        List<String> command = java("-Xmx600m", DEPLOY + "SparkSubmit");
        command.addAll(List.of(options));
        command.addAll(List.of("--master", url, "--class", mainClass, "--jars"));
        command.add(home.libraries().stream().map(Path::toString).collect(Collectors.joining(",")));
        command.add(home.app().toString());
        return command;
    }

    /** What the command needs of its environment. */
    public Map<String, String> environment() {
        return home.environment();
    }

    /** How many executors a worker runs. */
    public long executors(int worker) {
        return workers.get(worker).handle().children().count();
    }

    /** SIGKILL for the master; what it knows of workers and apps it has on disk. */
    public void killMaster() throws IOException, InterruptedException {
        master.kill();
    }

    /** Starts the killed master again at its address, and waits until workers and apps have found it. */
    public void restartMaster() throws IOException, InterruptedException {
        master = startMaster("spark-master-again", URI.create(url).getPort());
        master.awaitLine("Recovery complete", READY);
    }

    /** SIGKILL for what a worker runs. */
    public void killExecutors(int worker) {
        workers.get(worker).handle().children().forEach(ProcessHandle::destroyForcibly);
    }

    /** SIGKILL for a worker and all that it runs, as when its machine breaks. */
    public void kill(int worker) throws IOException, InterruptedException {
        List<ProcessHandle> executors =
                workers.get(worker).handle().descendants().toList();
        executors.forEach(ProcessHandle::destroyForcibly);
        workers.get(worker).kill();
    }

    /**
     * SIGSTOP for a worker and all that it runs, as when its machine hangs; nobody who asks hears from them, and their
     * connections stay.
     *
     * @return the executors
     */
    public List<ProcessHandle> freeze(int worker) throws IOException, InterruptedException {
        ProcessHandle process = workers.get(worker).handle();
        Signals.stop(List.of(process));
        List<ProcessHandle> executors = process.descendants().toList();
        Signals.stop(executors);
        return executors;
    }

    /** SIGCONT for executors that were frozen: they go on where they were. */
    public void thaw(List<ProcessHandle> executors) throws IOException, InterruptedException {
        Signals.carryOn(executors);
    }

    /** SIGCONT for a worker, which hears now of what it should have done meanwhile. */
    public void thaw(int worker) throws IOException, InterruptedException {
        Signals.carryOn(List.of(workers.get(worker).handle()));
    }

    /** What its programs have logged, the executors too. */
    public Path logs() {
        return dir.resolve("logs");
    }

    private Program startMaster(String name, int port) throws IOException {
        return start(name, "master.Master", port, List.of());
    }

    private Program startWorker(int number) throws IOException {
        Path work = dir.resolve("spark").resolve("work-" + number);
        return start(
                "spark-worker-" + number,
                "worker.Worker",
                0,
                List.of("--cores", "2", "--memory", "1g", "--work-dir", work.toString(), url));
    }

    private Program start(String name, String mainClass, int port, List<String> arguments) throws IOException {
        List<String> command = java("-Xmx256m", DEPLOY + mainClass);
        command.addAll(List.of("--host", HOST, "--port", Integer.toString(port), "--webui-port", "0"));
        command.addAll(arguments);
        return Program.start(name, logs(), command, home.environment());
    }

    private List<String> java(String memory, String mainClass) {
        return new ArrayList<>(List.of(
                Home.java(),
                memory,
                "-XX:TieredStopAtLevel=1",
                "@" + checkout.resolve("streaming/apps/src/main/spark/java17.options"),
                "-cp",
                home.classPath(),
                mainClass));
    }

    @Override
    public void close() throws IOException {
        for (Program worker : workers) {
            worker.close();
        }
        master.close();
    }
}
