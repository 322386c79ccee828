package com.btrade.sandbox.demo;

import com.btrade.model.Channel;

/**
 * What the stores say of one channel.
 *
 * @param tasks push tasks stored
 * @param recipients people in the tasks' send lists
 * @param records push records stored
 * @param sent messages of pushes in the outbox
 * @param heldBack messages that a rule held back in the last moment, as of somebody who had just opted out
 * @param reminders notes of reminders
 * @param remindersSent messages of reminders in the outbox
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
        long heldBack,
        long reminders,
        long remindersSent,
        long clicks,
        long quotes,
        long repeated,
        long unfinished) {}
