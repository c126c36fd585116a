package gradlab.run;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes damaged run files out of a sound one: at random, the same for the same random numbers. */
public final class DamagedRun {
    private static final List<String> NUMBERS =
            List.of(
                    "-1",
                    "0",
                    "1",
                    "1e9",
                    "1e308",
                    "1e999",
                    "2147483647",
                    "2147483648",
                    "9223372036854775807",
                    "-9223372036854775808",
                    "0.5",
                    "-1e-300",
                    "1e-999",
                    "123456789012345678901234567890123456789");
    private static final List<String> TEXTS =
            List.of("", "NaN", "Infinity", "x", "\u0000", "épo\uD800que", "a".repeat(300), "none");
    private static final int[] INTS = {
        -1, 0, 1, 2, 7, 255, 65_536, 1 << 24, 1 << 30, Integer.MAX_VALUE, Integer.MIN_VALUE
    };

    private final byte[] sound;
    private final Map<String, byte[]> entries;
    private final Map<String, byte[]> foreign;

    private DamagedRun(byte[] sound, byte[] other) {
        this.sound = sound;
        entries = unzipped(sound);
        foreign = unzipped(other);
    }

    /** Damages each of some run files; parts of the next one get into it. */
    public static List<DamagedRun> of(List<Path> runs) throws IOException {
        List<DamagedRun> damaged = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Path next = runs.get((i + 1) % runs.size());
            damaged.add(new DamagedRun(Files.readAllBytes(runs.get(i)), Files.readAllBytes(next)));
        }
        return damaged;
    }

    private static Map<String, byte[]> unzipped(byte[] run) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(run))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /** One damaged file. */
    public byte[] next(RandomGenerator random) {
        if (random.nextInt(5) == 0) {
            return random.nextInt(4) == 0 ? lengths(sound, random) : bytes(sound, random);
        }
        Map<String, byte[]> damaged = new LinkedHashMap<>(entries);
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
            damage(damaged, random);
        }
        return zip(damaged);
    }

    /** Damages one entry; the checksums will be right. */
    private void damage(Map<String, byte[]> entries, RandomGenerator random) {
        List<String> names = new ArrayList<>(entries.keySet());
        String name = names.get(random.nextInt(names.size()));
        byte[] content = entries.get(name);
        if (random.nextInt(10) == 0) {
            entries.put(name, spliced(content, donor(entries, name, random), random));
            return;
        }
        int kind = random.nextInt(name.endsWith(".json") ? 10 : 4);
        if (kind == 0 && random.nextInt(8) == 0) {
            entries.remove(name);
        } else if (kind <= 1) {
            entries.put(name, bytes(content, random));
        } else if (name.endsWith(".json")) {
            entries.put(name, kind == 2 ? words(content, random) : tree(content, random));
        } else {
            entries.put(name, numbers(content, random));
        }
    }

    /** The same entry of another run, or another entry of this one. */
    private byte[] donor(Map<String, byte[]> entries, String name, RandomGenerator random) {
        byte[] same = foreign.get(name);
        if (same != null && random.nextBoolean()) {
            return same;
        }
        List<byte[]> all = new ArrayList<>(entries.values());
        return all.get(random.nextInt(all.size()));
    }

    // ---- bytes

    /** All of another content, or a part of it in the place of a part of this one. */
    private static byte[] spliced(byte[] content, byte[] donor, RandomGenerator random) {
        if (random.nextInt(4) == 0) {
            return donor.clone();
        }
        int from = random.nextInt(donor.length + 1);
        byte[] part = Arrays.copyOfRange(donor, from, random.nextInt(from, donor.length + 1));
        int at = random.nextInt(content.length + 1);
        int to = random.nextInt(at, content.length + 1);
        return joined(content, at, part, random.nextBoolean() ? at : to);
    }

    /** A number of the zip's own records, such as how long a part of it is, that is none. */
    private static byte[] lengths(byte[] zip, RandomGenerator random) {
        byte[] copy = zip.clone();
        List<Integer> records = new ArrayList<>();
        for (int i = 0; i < copy.length - 30; i++) {
            if (copy[i] == 'P' && copy[i + 1] == 'K') {
                records.add(i);
            }
        }
        int at = records.get(random.nextInt(records.size())) + 4 + 2 * random.nextInt(11);
        ByteBuffer numbers = ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN);
        int number = INTS[random.nextInt(INTS.length)];
        if (random.nextBoolean()) {
            numbers.putInt(at, number);
        } else {
            numbers.putShort(at, (short) number);
        }
        return copy;
    }

    private static byte[] bytes(byte[] content, RandomGenerator random) {
        if (content.length == 0) {
            return new byte[] {(byte) random.nextInt()};
        }
        int at = random.nextInt(content.length);
        byte[] copy = content.clone();
        switch (random.nextInt(4)) {
            case 0 -> {
                return Arrays.copyOf(content, at);
            }
            case 1 -> {
                byte[] more = new byte[1 + random.nextInt(40)];
                random.nextBytes(more);
                return joined(content, at, more, at);
            }
            case 2 -> {
                return joined(content, at, new byte[0], random.nextInt(at, content.length) + 1);
            }
            default -> copy[at] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
    }

    private static byte[] joined(byte[] content, int to, byte[] between, int from) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(content, 0, to);
        all.writeBytes(between);
        all.write(content, from, content.length - from);
        return all.toByteArray();
    }

    /** A whole number that is none. */
    private static byte[] numbers(byte[] content, RandomGenerator random) {
        byte[] copy = content.clone();
        if (copy.length < 8) {
            return copy;
        }
        int at = random.nextInt(copy.length - 7);
        if (random.nextBoolean()) {
            at = Math.min(at, random.nextInt(Math.min(200, copy.length - 7)));
        }
        ByteBuffer.wrap(copy).putInt(at, INTS[random.nextInt(INTS.length)]);
        return copy;
    }

    // ---- text

    private static byte[] words(byte[] content, RandomGenerator random) {
        int at = random.nextInt(content.length + 1);
        String more =
                switch (random.nextInt(6)) {
                    case 0 -> "[".repeat(1 + random.nextInt(3000));
                    case 1 -> "{\"a\":".repeat(1 + random.nextInt(3000));
                    case 2 -> " ".repeat(100_000);
                    case 3 -> "9".repeat(5000);
                    case 4 -> ",";
                    default -> "NaN";
                };
        return joined(content, at, more.getBytes(StandardCharsets.UTF_8), at);
    }

    private static byte[] tree(byte[] content, RandomGenerator random) {
        JsonElement tree;
        try {
            tree = JsonParser.parseString(new String(content, StandardCharsets.UTF_8));
        } catch (RuntimeException damagedAlready) {
            return bytes(content, random);
        }
        return changed(tree, random, 0).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Walks down at random and changes what it meets where it stops. */
    private static JsonElement changed(JsonElement tree, RandomGenerator random, int depth) {
        boolean stop = random.nextInt(6) == 0 && depth > 0;
        if (tree instanceof JsonObject object && !object.isEmpty() && !stop) {
            List<String> keys = new ArrayList<>(object.keySet());
            String key = keys.get(random.nextInt(keys.size()));
            switch (random.nextInt(14)) {
                case 0 -> object.remove(key);
                case 1 -> object.add(key + "_", object.remove(key));
                case 2 -> object.add(key, object.get(keys.get(random.nextInt(keys.size()))));
                default -> object.add(key, changed(object.get(key), random, depth + 1));
            }
            return object;
        }
        if (tree instanceof JsonArray array && !array.isEmpty() && !stop) {
            int at = random.nextInt(array.size());
            switch (random.nextInt(10)) {
                case 0 -> array.remove(at);
                case 1 -> array.add(array.get(at));
                case 2 -> array.set(at, array.get(random.nextInt(array.size())));
                default -> array.set(at, changed(array.get(at), random, depth + 1));
            }
            return array;
        }
        return other(tree, random);
    }

    private static JsonElement other(JsonElement tree, RandomGenerator random) {
        return switch (random.nextInt(9)) {
            case 0 -> JsonNull.INSTANCE;
            case 1 -> new JsonPrimitive(random.nextBoolean());
            case 2 -> new JsonPrimitive(TEXTS.get(random.nextInt(TEXTS.size())));
            case 3 -> new JsonArray();
            case 4 -> new JsonObject();
            case 5 -> {
                JsonArray around = new JsonArray();
                around.add(tree);
                yield around;
            }
            default -> JsonParser.parseString(NUMBERS.get(random.nextInt(NUMBERS.size())));
        };
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(1);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
