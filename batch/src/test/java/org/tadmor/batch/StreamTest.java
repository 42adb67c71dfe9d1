package org.tadmor.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tadmor stream} with a real broker, killed between two batches or within one: each message is in the tables exactly once. */
class StreamTest {
    private static final int MESSAGES = 240;

    @TempDir
    private Path folder;

    @Test
    void everyMessageIsInTheTablesOnce() throws IOException, ExecutionException, InterruptedException, SQLException {
        Path lines = folder.resolve("grown.jsonl");
        GrownLines.write(lines, MESSAGES + 40, 3);
        // Without an id a message is named by its offset, a line by its number.
        List<String> reports = Files.readAllLines(lines).stream()
                .filter(line -> line.contains("\"id\""))
                .toList();
        Files.write(lines, reports);
        List<String> early = reports.subList(0, reports.size() - 30);
        Path out = folder.resolve("out");
        try (Broker broker = new Broker(folder)) {
            send(broker, early);
            send(broker, List.of("no report", "{\"text\": \"\"}"));
            Path log = folder.resolve("stream.log");
            Process first = stream(log, broker, out, "--every", "1", "--most", "60");
            while (first.isAlive() && !Files.exists(out.resolve("_tadmor/units/stream-000000000.json"))) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            assertThat(first.isAlive()).as(Files.readString(log)).isTrue();
            kill(first);
            finish(broker, out);
            send(broker, reports.subList(early.size(), reports.size()));
            finish(broker, out);

            Path records = folder.resolve("records.jsonl");
            Program.run(
                    0,
                    folder.resolve("read.log"),
                    "read",
                    "--format",
                    "jsonl",
                    "--out",
                    records.toString(),
                    lines.toString());
            List<String> expected =
                    Files.readAllLines(records).stream().sorted().toList();
            assertThat(ClusterTest.archived(out)).isEqualTo(expected);
            assertThat(received(broker)).isEqualTo(new HashSet<>(expected));
        }
        assertThat(ClusterTest.column("SELECT code FROM read_parquet('" + out + "/rejects/*.parquet') ORDER BY code"))
                .containsExactly("bad-json", "empty");
    }

    private static Process stream(Path log, Broker broker, Path out, String... more) throws IOException {
        return Program.start(log, arguments(broker, out, more));
    }

    private static String[] arguments(Broker broker, Path out, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "stream",
                "--master",
                "local[2]",
                "--memory",
                "1500m",
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.sql.shuffle.partitions=2",
                "--bootstrap",
                broker.address(),
                "--in",
                "articles",
                "--out",
                "records"));
        arguments.addAll(List.of(more));
        arguments.add(out.toString());
        return arguments.toArray(new String[0]);
    }

    /** Reads what is there to its end. */
    private void finish(Broker broker, Path out) throws IOException, InterruptedException {
        Program.run(0, folder.resolve("finish.log"), arguments(broker, out, "--every", "0", "--most", "100"));
    }

    private static void kill(Process program) throws InterruptedException {
        List<ProcessHandle> spark = program.descendants().toList();
        spark.forEach(ProcessHandle::destroyForcibly);
        program.destroyForcibly().waitFor();
        for (ProcessHandle one : spark) {
            one.onExit().join();
        }
    }

    private static void send(Broker broker, List<String> messages) throws ExecutionException, InterruptedException {
        List<Future<?>> sent = new ArrayList<>();
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(broker.client(), new StringSerializer(), new StringSerializer())) {
            for (String message : messages) {
                sent.add(producer.send(new ProducerRecord<>("articles", message)));
            }
        }
        for (Future<?> one : sent) {
            one.get();
        }
    }

    /** Every record in the topic, each once. */
    private static Set<String> received(Broker broker) {
        Map<String, Object> settings = new HashMap<>(broker.client());
        settings.put("enable.auto.commit", false);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("records").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Set<String> values = new HashSet<>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    assertThat(record.value()).contains("\"" + record.key());
                    values.add(record.value());
                }
            }
            return values;
        }
    }
}
