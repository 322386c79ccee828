package com.btrade.faults;

import java.util.Random;

/**
 * Something that goes wrong.
 *
 * @param component where
 * @param name what
 * @param duringWork whether it needs work that is under way: without, it finds no occasion
 * @param injection makes it happen
 */
record Fault(String component, String name, boolean duringWork, Injection injection) {
    /** Makes a fault happen and ends it; returns, when the component is left to itself again, whether it has happened. */
    interface Injection {
        boolean happen(World world, Random random) throws Exception;
    }

    /** Something that happens whenever it is asked for. */
    interface Deed {
        void happen(World world, Random random) throws Exception;
    }

    static Fault of(String component, String name, Deed deed) {
        return new Fault(component, name, false, (world, random) -> {
            deed.happen(world, random);
            return true;
        });
    }

    /** Something that needs work to be under way. */
    static Fault duringWork(String component, String name, Injection injection) {
        return new Fault(component, name, true, injection);
    }

    @Override
    public String toString() {
        return component + ": " + name;
    }
}
