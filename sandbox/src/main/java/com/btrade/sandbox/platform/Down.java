package com.btrade.sandbox.platform;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stops the platform of a directory from another window. */
public record Down(Settings settings, PrintStream out) {
    private static final int SECONDS = 180;

    /** Returns once it has ended, or at once if none is up. */
    public void run() throws IOException, InterruptedException {
        Optional<ProcessHandle> up = DirLock.holder(settings.dir());
        if (up.isEmpty()) {
            int stopped = PidFile.stopForgotten(settings.logs());
            out.println(
                    stopped == 0
                            ? "没有在运行 Nothing is up on " + settings.dir()
                            : "已停止遗留的程序 Stopped " + stopped + " programs that a killed platform left on "
                                    + settings.dir());
            return;
        }
        out.print("正在停止 Stopping the platform on " + settings.dir() + " ... ");
        out.flush();
        stop(up.get());
        out.println("已停止 stopped");
    }

    private void stop(ProcessHandle platform) throws InterruptedException {
        platform.destroy();
        try {
            platform.onExit().get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    "Failed to stop process " + platform.pid() + " within " + SECONDS + " s (未能停止), see "
                            + settings.logs(),
                    e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Failed to wait for process " + platform.pid(), e);
        }
    }
}
