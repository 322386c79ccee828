package com.btrade.model;

import java.util.Arrays;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Finds the constant of a stored code, or says which codes there are. */
final class Codes {
    private Codes() {}

    static <E extends Enum<E>> E of(E[] all, ToIntFunction<E> code, int wanted, String what) {
        for (E one : all) {
            if (code.applyAsInt(one) == wanted) {
                return one;
            }
        }
        String known = Arrays.stream(all)
                .map(one -> code.applyAsInt(one) + " (" + one + ")")
                .collect(Collectors.joining(", "));
        throw new IllegalArgumentException("Invalid " + what + ": " + wanted + ", expected one of " + known);
    }
}
