package com.btrade.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What is written for operators in the whole repository, beside the sources it speaks of. */
final class Documents {
    private static final Set<String> MADE = Set.of("target", ".git");
    private static final Pattern READ = Pattern.compile("[\"{](BTRADE_[A-Z0-9_]*[A-Z0-9])[\":}]");
    private static final Pattern NAMED = Pattern.compile("BTRADE_[A-Z0-9_]*[A-Z0-9]");
    private static final Pattern SHORT = Pattern.compile("`(_[A-Z0-9_]+)`");
    private static final String CHINESE = "README.zh-CN.md";

    private final List<Path> files;

    private Documents(List<Path> files) {
        this.files = files;
    }

    static Documents ofRepository() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(Home.root(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean made = MADE.contains(folder.getFileName().toString());
                return made ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        return new Documents(files);
    }

    List<Path> all() {
        return files.stream().filter(file -> file.toString().endsWith(".md")).toList();
    }

    /** Those that an operator reads who reads English only. */
    List<Path> english() {
        return all().stream().filter(file -> !file.endsWith(CHINESE)).toList();
    }

    /** Those that an operator reads who reads Chinese only: a folder without one of its own has one in both languages. */
    List<Path> chinese() {
        return all().stream()
                .filter(file -> file.endsWith(CHINESE)
                        || file.endsWith("README.md") && !Files.exists(file.resolveSibling(CHINESE)))
                .toList();
    }

    /** The variables that the programs read. */
    Set<String> variablesRead() {
        Set<String> names = new TreeSet<>();
        sources()
                .forEach(file -> READ.matcher(text(file))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(names::add));
        return names;
    }

    /** Whether somebody who reads these finds the variable, also where it is cut short: {@code BTRADE_A_URL}, {@code _KEY}. */
    static boolean tell(List<Path> documents, String variable) {
        return documents.stream().flatMap(file -> text(file).lines()).anyMatch(line -> tells(line, variable));
    }

    private static boolean tells(String line, String variable) {
        List<String> whole = named(line);
        return whole.contains(variable)
                || SHORT.matcher(line)
                        .results()
                        .map(found -> found.group(1))
                        .filter(variable::endsWith)
                        .map(end -> variable.substring(0, variable.length() - end.length()))
                        .anyMatch(begin -> whole.stream().anyMatch(name -> name.startsWith(begin + "_")));
    }

    static List<String> named(String text) {
        return NAMED.matcher(text).results().map(found -> found.group()).toList();
    }

    /** Whether a class of this name is somewhere in the repository. */
    boolean holdsClass(String name) {
        return files.stream().anyMatch(file -> file.endsWith(name + ".java"));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> sources() {
        return files.stream()
                .filter(file -> file.toString().contains("/src/main/"))
                .filter(file -> file.toString().matches(".*\\.(java|yml|yaml)"))
                .toList();
    }
}
