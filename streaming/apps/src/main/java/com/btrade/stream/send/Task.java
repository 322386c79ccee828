package com.btrade.stream.send;

import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.TaskId;
import com.btrade.model.TaskType;

/**
 * One send task.
 *
 * @param order the nth send for this batch, channel and type
 * @param finished executed, and nobody works on it any more
 */
public record Task(TaskId id, BatchId batch, TaskType type, Channel channel, int order, boolean finished) {}
