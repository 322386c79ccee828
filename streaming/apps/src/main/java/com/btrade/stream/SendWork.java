package com.btrade.stream;

import com.btrade.model.MalformedMessageException;
import com.btrade.model.SendTaskMessage;
import com.btrade.stream.inlet.DeadLetters;
import com.btrade.stream.inlet.KafkaMessage;
import com.btrade.stream.inlet.MessageJson;
import com.btrade.stream.send.InvalidTaskException;
import com.btrade.stream.send.Sending;
import com.btrade.stream.settings.Settings;
import com.btrade.stream.spark.PartitionWork;
import com.btrade.stream.spark.Tally;
import java.util.Iterator;
import java.util.Locale;

/** Executes the tasks that messages of {@code send_task} name. */
record SendWork(Settings settings) implements PartitionWork {
    @Override
    public Tally work(Iterator<KafkaMessage> messages) {
        Sending sending = SendParts.sending(settings);
        DeadLetters dead = new DeadLetters(settings.kafkaServers(), settings.topics());
        Tally tally = new Tally();
        while (messages.hasNext()) {
            KafkaMessage message = messages.next();
            try {
                tally.add(execute(sending, message), 1);
            } catch (MalformedMessageException | InvalidTaskException e) {
                dead.put(message, String.valueOf(e.getMessage()));
                tally.add("dead", 1);
            }
        }
        dead.await();
        return tally;
    }

    private static String execute(Sending sending, KafkaMessage message)
            throws MalformedMessageException, InvalidTaskException {
        SendTaskMessage task = SendTaskMessage.of(MessageJson.read(message));
        return sending.execute(task.task()).name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
