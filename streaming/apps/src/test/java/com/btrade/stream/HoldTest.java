package com.btrade.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Channel;
import com.btrade.model.TaskId;
import com.btrade.stream.send.Template;
import com.btrade.stream.send.store.MysqlMessages;
import com.btrade.stream.store.Connections;
import com.btrade.stream.store.Mysql;
import com.btrade.stream.store.Sql;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class HoldTest {
    private static final String WAITING =
            "SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'";
    private static final String TOUCH = "UPDATE push_message SET updated_at = updated_at + 1 WHERE recipient = ?";

    /** The other transaction has changed more rows, so the server rolls the holding back and not that one. */
    @Test
    void holdsMessagesAlthoughAnotherTransactionWinsTheRaceForTheirRows() throws Exception {
        try (Platform platform = new Platform(HoldTest.class)) {
            Tasks tasks = new Tasks(platform);
            TaskId task = store(platform, tasks, 2);
            TaskId other = store(platform, tasks, 200);
            Mysql mysql = Connections.of(platform.settings()).mysql();
            Instant now = Instant.now();
            ExecutorService thread = Executors.newSingleThreadExecutor();
            Future<?> held = mysql.transact("win a race", connection -> {
                Sql.update(connection, "UPDATE push_message SET attempts = 9 WHERE task_id = ?", other.hex());
                Sql.update(connection, TOUCH, "oWechat%020d".formatted(1));
                Future<?> holding = thread.submit(
                        () -> new MysqlMessages(mysql).hold(task, Template.WECHAT_PUSH, now.plusSeconds(60), now));
                Awaitility.await().until(() -> platform.number(WAITING) > 0);
                Sql.update(connection, TOUCH, "oWechat%020d".formatted(0));
                return holding;
            });
            held.get();
            thread.shutdown();
            assertThat(platform.number(
                            "SELECT COUNT(*) FROM push_message WHERE task_id = ? AND not_before = ?",
                            task.hex(),
                            now.plusSeconds(60).toEpochMilli()))
                    .isEqualTo(2);
        }
    }

    private static TaskId store(Platform platform, Tasks tasks, int people) throws Exception {
        TaskId task = tasks.push(tasks.batch(), Channel.WECHAT, Tasks.openids(people));
        platform.publish(platform.topics().sendTask(), List.of(Tasks.message(task)));
        platform.drain(new SendApp());
        platform.sql("UPDATE push_message SET state = 'PENDING' WHERE task_id = ?", task.hex());
        return task;
    }
}
