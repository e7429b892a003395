package kr.proto14.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProcessIdentityTest {
  private static final Path SPACE = Path.of("/proc/self/ns/pid");

  @Test
  void this_process_is_not_gone_and_reads_back_what_it_wrote() {
    ProcessIdentity here = ProcessIdentity.current();
    assertThat(here.isGone()).isFalse();
    assertThat(ProcessIdentity.parse(here.toString())).contains(here);
  }

  @Test
  void a_process_that_started_at_another_time_under_the_same_id_is_gone() {
    ProcessIdentity here = ProcessIdentity.current();
    assertThat(
            new ProcessIdentity(here.host(), here.pid(), here.started().minusSeconds(1)).isGone())
        .isTrue();
  }

  @Test
  void hosts_of_one_name_are_told_apart_by_the_space_their_process_ids_count_in()
      throws IOException {
    String space = Files.exists(SPACE) ? Files.readSymbolicLink(SPACE).toString() : "";
    String host = ProcessIdentity.current().host();
    assertThat(host).endsWith(space.replaceAll("\\D", ""));
    assertThat(new ProcessIdentity(host + "0", 1, java.time.Instant.EPOCH).isGone()).isFalse();
  }
}
