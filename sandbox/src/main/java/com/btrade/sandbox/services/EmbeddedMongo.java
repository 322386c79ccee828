package com.btrade.sandbox.services;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/** A server that speaks MongoDB's protocol on a free port of the loopback address. */
public final class EmbeddedMongo implements AutoCloseable {
    /** Its default of 16 MiB makes every look-up deserialise a page again. */
    private static final int CACHE_MIB = 512;

    /** As the store has it by default. */
    private static final int COMMIT_MILLIS = 1000;

    private final MongoServer server;
    private final int port;

    private EmbeddedMongo(MongoBackend backend) {
        server = new MongoServer(backend);
        server.bind("127.0.0.1", 0);
        port = server.getLocalAddress().getPort();
    }

    /** Starts on the file {@code documents.mv} of a directory, which keeps the documents. */
    public static EmbeddedMongo startOnFile(Path data) throws IOException {
        Files.createDirectories(data);
        MVStore store = new MVStore.Builder()
                .fileName(data.resolve("documents.mv").toString())
                .cacheSize(CACHE_MIB)
                // Opening reads every document once. The store's own thread would compact the file meanwhile and take
                // away what is still to be read ("Chunk not found"), so it starts afterwards.
                .autoCommitDisabled()
                .open();
        H2Backend backend = new H2Backend(store);
        store.setAutoCommitDelay(COMMIT_MILLIS);
        return new EmbeddedMongo(backend);
    }

    /** Starts in memory, for tests. */
    public static EmbeddedMongo startInMemory() {
        return new EmbeddedMongo(new MemoryBackend());
    }

    int port() {
        return port;
    }

    /** The address of a database. */
    public String uri(String database) {
        return "mongodb://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
