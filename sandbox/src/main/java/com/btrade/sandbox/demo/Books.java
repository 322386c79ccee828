package com.btrade.sandbox.demo;

import com.btrade.model.Channel;

/**
 * What the stores say of one channel.
 *
 * @param tasks push tasks stored
 * @param recipients people in the tasks' send lists
 * @param records push records stored
 * @param sent messages in the outbox
 * @param clicks sum of the records' clicks
 * @param quotes quotes entered into the pushes
 * @param repeated recipients told more than once about one batch
 * @param unfinished tasks that are not executed to the end
 */
record Books(
        Channel channel,
        long tasks,
        long recipients,
        long records,
        long sent,
        long clicks,
        long quotes,
        long repeated,
        long unfinished) {}
