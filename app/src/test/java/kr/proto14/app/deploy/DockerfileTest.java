package kr.proto14.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import kr.proto14.app.deploy.Dockerfile.Instruction;
import org.junit.jupiter.api.Test;

class DockerfileTest {
  private static final Set<String> KNOWN =
      Set.of(
          "FROM",
          "RUN",
          "WORKDIR",
          "COPY",
          "ENV",
          "USER",
          "VOLUME",
          "EXPOSE",
          "STOPSIGNAL",
          "HEALTHCHECK",
          "ENTRYPOINT",
          "CMD");

  private final Dockerfile file = new Dockerfile(Repository.text("deploy/Dockerfile"));

  DockerfileTest() throws IOException {}

  @Test
  void it_holds_instructions_of_docker_only() {
    assertThat(file.instructions()).extracting(Instruction::name).allMatch(KNOWN::contains);
  }

  @Test
  void it_builds_on_a_jdk_25_and_runs_on_a_slim_system() {
    assertThat(file.all("FROM"))
        .containsExactly("maven:3.9-eclipse-temurin-25 AS build", "debian:trixie-slim");
    assertThat(file.all("RUN")).anyMatch(run -> run.contains("nodejs npm"));
    assertThat(file.all("RUN")).anyMatch(run -> run.contains("RUNTIME=1 bin/dist"));
    assertThat(file.last("COPY")).containsExactly("--from=build /out /opt/proto14");
  }

  @Test
  void the_cache_is_trained_by_the_runtime_that_uses_it() {
    assertThat(file.last("RUN").getLast())
        .startsWith("/opt/proto14/bin/train-aot demo && test -s /opt/proto14/lib/proto14.aot");
  }

  @Test
  void it_runs_the_daemon_without_rights() {
    assertThat(file.last("USER")).containsExactly("10014:10014");
    assertThat(file.last("ENTRYPOINT")).containsExactly("[\"/opt/proto14/bin/proto14\"]");
    assertThat(file.last("CMD")).containsExactly("[\"run\"]");
    assertThat(file.last("RUN").getFirst()).contains("install -d -m 700 -o 10014 -g 10014 /data");
  }

  @Test
  void its_state_is_a_volume_and_its_time_is_korean() {
    assertThat(file.last("VOLUME")).containsExactly("/data");
    assertThat(file.last("ENV"))
        .singleElement()
        .asString()
        .contains("TZ=Asia/Seoul", "PROTO14_DATA=/data", "PROTO14_HTTP_HOST=0.0.0.0", "C.UTF-8");
  }

  @Test
  void its_health_is_asked_of_a_script_that_is_there() {
    assertThat(file.last("HEALTHCHECK"))
        .singleElement()
        .asString()
        .endsWith("CMD [\"/opt/proto14/deploy/healthcheck\"]");
    assertThat(Files.isExecutable(Repository.file("deploy/healthcheck"))).isTrue();
  }

  @Test
  void nothing_that_is_built_or_secret_gets_into_the_build() throws IOException {
    assertThat(Repository.text(".dockerignore").lines())
        .contains(".git", "**/target", "**/node_modules", "**/.env");
  }

  @Test
  void broken_lines_and_comments_are_read_as_docker_reads_them() {
    Dockerfile small = new Dockerfile("FROM a AS b\n# no\nRUN x \\\n# no\n && y\nFROM c\nCMD z\n");

    assertThat(small.instructions())
        .containsExactly(
            new Instruction(0, "FROM", "a AS b"),
            new Instruction(0, "RUN", "x && y"),
            new Instruction(1, "FROM", "c"),
            new Instruction(1, "CMD", "z"));
    assertThat(small.last("RUN")).isEmpty();
  }
}
