package kr.proto14.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProcessIdentityTest {
  @Test
  void this_process_is_not_gone_and_reads_back_what_it_wrote() {
    ProcessIdentity here = ProcessIdentity.current();
    assertThat(here.isGone()).isFalse();
    assertThat(ProcessIdentity.parse(here.toString())).contains(here);
  }

  @Test
  void a_process_that_has_ended_is_gone() throws Exception {
    Process process = started();
    Instant start = process.info().startInstant().orElseThrow();
    ProcessIdentity there =
        new ProcessIdentity(
            ProcessIdentity.current().host(),
            process.pid(),
            Instant.ofEpochMilli(start.toEpochMilli()));
    assertThat(there.isGone()).isFalse();
    process.destroyForcibly().waitFor();
    assertThat(there.isGone()).isTrue();
  }

  @Test
  void a_process_id_used_again_is_another_process() {
    ProcessIdentity here = ProcessIdentity.current();
    assertThat(new ProcessIdentity(here.host(), here.pid(), Instant.EPOCH).isGone()).isTrue();
  }

  @Test
  void nothing_is_claimed_of_another_host() {
    assertThat(new ProcessIdentity("elsewhere", 1, Instant.EPOCH).isGone()).isFalse();
  }

  @Test
  void what_is_no_identity_is_not_read_as_one() {
    assertThat(ProcessIdentity.parse("")).isEmpty();
    assertThat(ProcessIdentity.parse("host:x:1")).isEmpty();
    assertThat(ProcessIdentity.parse("a:b:12:34"))
        .contains(new ProcessIdentity("a:b", 12, Instant.ofEpochMilli(34)));
  }

  /** A process that waits for input until it is ended. */
  private static Process started() throws IOException {
    return new ProcessBuilder("cat").start();
  }
}
