package com.btrade.jobs.generate;

import java.util.List;
import java.util.Map;

/** Makes tasks of one type. */
interface Generator {
    /**
     * What came of requests.
     *
     * @param tasks how many were stored, or would be
     * @param refused the requests that got none
     */
    record Result(int tasks, Map<Request, Refusal> refused) {}

    /** Stores the tasks that may be made, not yet published. */
    Result generate(List<Request> requests);
}
