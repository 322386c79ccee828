package com.btrade.dataflow.client.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** One YAML file: a single key that holds a list of named entries. */
record DefinitionFile(Path path, String key) {
    private static final String INVALID = "Invalid definition 定义有误: ";

    /** A part of the file's entries that has a name. */
    interface Named {
        String name();
    }

    /** Reads every entry; a name may stand there once. */
    <T extends Named> List<T> read(Function<Entry, T> meaning) {
        List<T> read = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Object one : entries()) {
            Entry entry = entry(read.size() + 1, one);
            T made = meaning.apply(entry);
            entry.requireNoMore();
            if (!names.add(made.name())) {
                throw entry.refused("the name stands in the file twice, rename or remove one");
            }
            read.add(made);
        }
        return List.copyOf(read);
    }

    private List<?> entries() {
        Object content = content();
        if (content instanceof Map<?, ?> map && map.size() == 1 && map.get(key) instanceof List<?> list) {
            return list;
        }
        throw new InvalidDefinitionException(
                INVALID + path.getFileName() + ": expected one key `" + key + ":` that holds a list");
    }

    private @Nullable Object content() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            return new Yaml(new SafeConstructor(options)).load(Files.readString(path));
        } catch (YAMLException e) {
            throw new InvalidDefinitionException(INVALID + path.getFileName() + ": not YAML: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot read " + path + ": name the folder of the definitions with --definitions (找不到定义文件)", e);
        }
    }

    private Entry entry(int position, @Nullable Object one) {
        String place = path.getFileName() + ", entry " + position;
        if (!(one instanceof Map<?, ?> map)) {
            throw new InvalidDefinitionException(INVALID + place + ": expected keys with values");
        }
        Map<String, @Nullable Object> values = new java.util.LinkedHashMap<>();
        map.forEach((name, value) -> values.put(String.valueOf(name), value));
        Object name = values.get("name");
        return new Entry(name == null ? place : place + " (" + name + ")", values);
    }
}
