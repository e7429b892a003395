package kr.proto14.app.ops.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import kr.proto14.app.Secret;
import kr.proto14.app.ops.backup.BackupProblem.Kind;
import kr.proto14.app.ops.backup.BackupReader.Receiver;
import kr.proto14.app.ops.backup.RestoreResult.Refused;
import kr.proto14.app.store.Snapshot;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.RandomDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what was written. */
class DamageTest {
  private static final long SEED = 20261124;

  @TempDir static Path shared;
  @TempDir Path directory;

  @BeforeAll
  static void makeFiles() throws IOException {
    String url = Databases.SQLITE.freshUrl();
    new RandomDatabase(SEED).fill(url, 12);
    try (Store store = Store.open(url)) {
      for (boolean encrypted : new boolean[] {false, true}) {
        try (Snapshot snapshot = store.snapshot();
            OutputStream out = Files.newOutputStream(whole(encrypted))) {
          BackupFixtures.codec(encrypted).write(heading(), snapshot, out);
        }
      }
    }
  }

  private static Path whole(boolean encrypted) {
    return shared.resolve(encrypted ? "whole.enc" : "whole.gz");
  }

  private Kind refusal(boolean encrypted, byte[] bytes) throws IOException {
    Path file = Files.write(directory.resolve("file"), bytes);
    return refusal(BackupFixtures.codec(encrypted), file);
  }

  private static Kind refusal(BackupCodec codec, Path file) {
    BackupProblem problem =
        catchThrowableOfType(BackupProblem.class, () -> codec.read(file, Receiver.NONE));
    assertThat(problem).as("refused").isNotNull();
    return problem.kind();
  }

  @ParameterizedTest(name = "encrypted {0}")
  @ValueSource(booleans = {false, true})
  void a_whole_file_is_read(boolean encrypted) {
    assertThatCode(() -> BackupFixtures.codec(encrypted).read(whole(encrypted), Receiver.NONE))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "encrypted {0}")
  @ValueSource(booleans = {false, true})
  void a_flipped_bit_is_refused_wherever_it_is(boolean encrypted) throws IOException {
    byte[] whole = Files.readAllBytes(whole(encrypted));
    Random random = new Random(SEED);
    int count = encrypted ? 60 : 400;
    for (int i = 0; i < count; i++) {
      byte[] flipped = whole.clone();
      // The first and the last bytes all get their turn: there the forms begin and end.
      int at = i < 100 ? i : i < 200 ? whole.length - 1 - (i - 100) : random.nextInt(whole.length);
      flipped[at] ^= (byte) (1 << random.nextInt(8));
      assertThat(refusal(encrypted, flipped))
          .as("seed %d, byte %d", SEED, at)
          .isIn(Kind.DAMAGED, Kind.FOREIGN, Kind.WRONG_PASSPHRASE);
    }
  }

  @ParameterizedTest(name = "encrypted {0}")
  @ValueSource(booleans = {false, true})
  void a_cut_off_end_is_refused_wherever_it_was_cut(boolean encrypted) throws IOException {
    byte[] whole = Files.readAllBytes(whole(encrypted));
    Random random = new Random(SEED);
    for (int i = 0; i < 40; i++) {
      int length = i < 10 ? i : i < 20 ? whole.length - i + 9 : random.nextInt(whole.length);
      assertThat(refusal(encrypted, Arrays.copyOf(whole, length)))
          .as("seed %d, %d bytes", SEED, length)
          .isIn(Kind.DAMAGED, Kind.FOREIGN);
    }
  }

  /** Longer than a chunk, and cut between two of them: only the mark of the last one tells. */
  @Test
  void an_encrypted_file_cut_between_its_parts_is_refused() throws IOException {
    FileKey key = FileKey.make(BackupFixtures.PASSPHRASE, 10, new byte[FileKey.SALT]);
    var bytes = new ByteArrayOutputStream();
    try (OutputStream out = new EncryptedOutput(bytes, key)) {
      out.write(new byte[3 * EncryptedOutput.CHUNK]);
    }
    byte[] whole = bytes.toByteArray();
    int part = EncryptedOutput.CHUNK + FileKey.TAG;
    assertThat(whole).hasSize(FileKey.HEADER + 3 * part);
    assertThat(decrypted(whole)).hasSize(3 * EncryptedOutput.CHUNK);

    byte[] cut = Arrays.copyOf(whole, FileKey.HEADER + 2 * part);
    byte[] exchanged = whole.clone();
    System.arraycopy(whole, FileKey.HEADER, exchanged, FileKey.HEADER + part, part);
    System.arraycopy(whole, FileKey.HEADER + part, exchanged, FileKey.HEADER, part);
    for (byte[] broken : new byte[][] {cut, exchanged, Arrays.copyOf(whole, FileKey.HEADER)}) {
      BackupProblem problem = catchThrowableOfType(BackupProblem.class, () -> decrypted(broken));
      assertThat(problem.kind()).isEqualTo(Kind.DAMAGED);
    }
  }

  @Test
  void what_is_encrypted_comes_back_for_every_length_around_a_part() throws IOException {
    FileKey key = FileKey.make(BackupFixtures.PASSPHRASE, 10, new byte[FileKey.SALT]);
    Random random = new Random(SEED);
    for (int length : new int[] {0, 1, 65_535, 65_536, 65_537, 131_072, 200_000}) {
      byte[] content = new byte[length];
      random.nextBytes(content);
      var bytes = new ByteArrayOutputStream();
      try (OutputStream out = new EncryptedOutput(bytes, key)) {
        for (int done = 0; done < length; ) {
          int part = Math.min(length - done, 1 + random.nextInt(70_000));
          out.write(content, done, part);
          done += part;
        }
      }
      assertThat(decrypted(bytes.toByteArray())).as("length %d", length).isEqualTo(content);
    }
  }

  private static byte[] decrypted(byte[] bytes) throws IOException {
    try (var in = new DecryptedInput(new ByteArrayInputStream(bytes), BackupFixtures.PASSPHRASE)) {
      return in.readAllBytes();
    }
  }

  @ParameterizedTest(name = "encrypted {0}")
  @ValueSource(booleans = {false, true})
  void what_follows_the_end_is_refused(boolean encrypted) throws IOException {
    byte[] whole = Files.readAllBytes(whole(encrypted));
    byte[] longer = Arrays.copyOf(whole, whole.length + 1);
    byte[] twice = Arrays.copyOf(whole, 2 * whole.length);
    System.arraycopy(whole, 0, twice, whole.length, whole.length);
    assertThat(refusal(encrypted, longer)).isEqualTo(Kind.DAMAGED);
    assertThat(refusal(encrypted, twice)).isEqualTo(Kind.DAMAGED);
  }

  @Test
  void a_wrong_passphrase_and_a_missing_one_are_told_apart_from_damage() {
    Secret other = new Secret("another");
    assertThat(refusal(new BackupCodec(Optional.of(other), 10), whole(true)))
        .isEqualTo(Kind.WRONG_PASSPHRASE);
    assertThat(refusal(BackupFixtures.codec(false), whole(true))).isEqualTo(Kind.LOCKED);
    assertThatCode(() -> BackupFixtures.codec(true).read(whole(false), Receiver.NONE))
        .as("a passphrase set later does not lock out older files")
        .doesNotThrowAnyException();
  }

  @Test
  void no_part_of_an_encrypted_file_is_readable() throws IOException {
    String bytes = new String(Files.readAllBytes(whole(true)), UTF_8);
    assertThat(bytes).startsWith("proto14-encrypted-1\n").doesNotContain("schema", "seal");
  }

  @Test
  void other_files_are_no_backups() throws IOException {
    assertThat(refusal(false, "PK\003\004 a zip".getBytes(UTF_8))).isEqualTo(Kind.FOREIGN);
    assertThat(refusal(false, new byte[0])).isEqualTo(Kind.DAMAGED);
    assertThat(refusal(BackupFixtures.codec(false), directory.resolve("none")))
        .isEqualTo(Kind.MISSING);
    assertThat(refusal(BackupFixtures.codec(false), directory)).isEqualTo(Kind.UNREADABLE);
    assertThat(refusal(false, sealed("hello\n"))).isEqualTo(Kind.FOREIGN);
    assertThat(refusal(false, sealed("{\"app\":\"other\"}\n"))).isEqualTo(Kind.FOREIGN);
  }

  /** Forged with a right seal: no plain file proves who wrote it, but it must add up. */
  @Test
  void lines_that_do_not_add_up_are_refused() throws IOException {
    String heading = heading().json() + "\n";
    String table = "{\"table\":\"team\",\"columns\":[\"id:t\",\"n:i\"]}\n";
    String row = "[\"x\",1]\n";
    String sum = "1f" + "0".repeat(62);
    for (String body :
        new String[] {
          table + row,
          table + row + end("{\"team\":2}", sum),
          table + row + end("{\"team\":1}", sum),
          table + row + end("{\"team\":1}", hash(table + row)) + "[]\n",
          table + table + end("{\"team\":0}", hash(table + table)),
          table + "[\"x\"]\n" + end("{\"team\":1}", hash(table + "[\"x\"]\n")),
          table + "[1,1]\n" + end("{\"team\":1}", hash(table + "[1,1]\n")),
          table + "[\"x\",1.5]\n" + end("{\"team\":1}", hash(table + "[\"x\",1.5]\n")),
          table + "[\"x\",1]]\n" + end("{\"team\":1}", hash(table + "[\"x\",1]]\n")),
          "[\"x\",1]\n" + end("{}", hash("[\"x\",1]\n")),
          "not json\n",
          table.replace("n:i", "n:z") + end("{\"team\":0}", sum)
        }) {
      assertThat(refusal(false, sealed(heading + body))).as(body).isEqualTo(Kind.DAMAGED);
    }
    byte[] right = sealed(heading + table + row + end("{\"team\":1}", hash(table + row)));
    Path file = Files.write(directory.resolve("right"), right);
    assertThatCode(() -> BackupFixtures.codec(false).read(file, Receiver.NONE))
        .doesNotThrowAnyException();
  }

  @Test
  void a_file_that_grows_without_measure_is_refused_before_it_fills_the_memory()
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write((heading().json() + "\n").getBytes(UTF_8));
      gzip.write("{\"table\":\"team\",\"columns\":[\"id:t\"]}\n".getBytes(UTF_8));
      byte[] rows = "[\"a\"]\n".repeat(10_000).getBytes(UTF_8);
      for (int i = 0; i < 1_500; i++) {
        gzip.write(rows);
      }
    }
    Path bomb = Files.write(directory.resolve("bomb"), seal(bytes.toByteArray()));
    BackupProblem problem =
        catchThrowableOfType(
            BackupProblem.class, () -> BackupFixtures.codec(false).read(bomb, Receiver.NONE));
    assertThat(problem.detail()).contains("grows beyond all measure");

    var line = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(line)) {
      gzip.write(new byte[17 * 1024 * 1024]);
    }
    assertThat(refusal(false, seal(line.toByteArray()))).isEqualTo(Kind.DAMAGED);
  }

  @Test
  void any_gzip_can_read_a_plain_backup() throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(whole(false)))) {
      String text = new String(in.readAllBytes(), UTF_8);
      assertThat(text).startsWith("{\"app\":\"proto14\",\"format\":1,\"schema\":\"11\"");
      assertThat(text.lines().reduce((one, two) -> two).orElseThrow()).contains("\"sha256\":");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_damaged_file_leaves_the_database_as_it_was(Databases database) throws IOException {
    byte[] whole = Files.readAllBytes(whole(false));
    whole[whole.length / 2] ^= 4;
    Path file = Files.write(directory.resolve("broken"), whole);
    String url = database.freshUrl();
    new RandomDatabase(3).fill(url, 5);
    var before = RandomDatabase.rows(url);
    try (Store store = Store.open(url)) {
      var refused =
          (Refused)
              new Restore(store, BackupFixtures.plain(directory), BackupFixtures.clock())
                  .run(file, true);
      assertThat(refused.kind()).isEqualTo(Kind.DAMAGED);
    }
    assertThat(RandomDatabase.rows(url)).isEqualTo(before);
  }

  private static String end(String counts, String hash) {
    return "{\"counts\":%s,\"links\":0,\"head\":\"x\",\"sha256\":\"%s\"}\n".formatted(counts, hash);
  }

  private static String hash(String lines) {
    return HexFormat.of().formatHex(Digests.sha256().digest(lines.getBytes(UTF_8)));
  }

  private static byte[] sealed(String lines) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(lines.getBytes(UTF_8));
    }
    return seal(bytes.toByteArray());
  }

  private static byte[] seal(byte[] gzip) throws IOException {
    var digest = Digests.sha256();
    digest.update(gzip);
    var all = new ByteArrayOutputStream();
    all.write(gzip);
    all.write(GzipSeal.of(digest));
    return all.toByteArray();
  }

  private static Heading heading() {
    return new Heading(Store.LATEST_SCHEMA, BackupFixtures.clock().instant(), "sqlite");
  }
}
