package com.btrade.model;

/** Names of the MongoDB collections in the database {@value #DATABASE}. */
public final class MongoCollections {
    public static final String DATABASE = "yaocai_statistical";
    public static final String CELERY_TASK = "celery_task";
    public static final String CELERY_TASK_INFO = "celery_task_info";
    public static final String TRANSFORM_RATE = "transform_rate";
    public static final String PUSH_RECORD = "push_record";
    public static final String NOTIFY_RECORD = "notify_record";
    public static final String USER_VIEW = "user_view";
    public static final String FEED_BACK = "feed_back";

    private MongoCollections() {}
}
