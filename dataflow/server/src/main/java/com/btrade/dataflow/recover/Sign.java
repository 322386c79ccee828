package com.btrade.dataflow.recover;

/** What a platform knows of a process it launched. */
enum Sign {
    ALIVE,
    COMPLETED,
    FAILED,
    /** Launched by another server or before this one started, or cleaned up, or being cancelled. */
    UNKNOWN
}
