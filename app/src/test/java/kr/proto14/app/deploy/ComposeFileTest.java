package kr.proto14.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class ComposeFileTest {
  private final Map<?, ?> file =
      new Yaml(new SafeConstructor(new LoaderOptions()))
          .load(Repository.text("deploy/compose.yml"));

  ComposeFileTest() throws IOException {}

  @Test
  void there_are_the_program_its_database_and_a_second_node_on_request() {
    assertThat(map(file, "services").keySet().stream().map(String::valueOf))
        .containsExactlyInAnyOrder("app", "node2", "db");
    assertThat(service("node2").get("profiles")).isEqualTo(List.of("two"));
    assertThat(service("app").get("profiles")).isNull();
    assertThat(service("db").get("profiles")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"app", "node2", "db"})
  void every_service_comes_back_and_is_confined(String name) {
    Map<?, ?> service = service(name);

    assertThat(service.get("restart")).isEqualTo("always");
    assertThat(service.get("read_only")).isEqualTo(true);
    assertThat(service.get("cap_drop")).isEqualTo(List.of("ALL"));
    assertThat(service.get("security_opt")).isEqualTo(List.of("no-new-privileges:true"));
    assertThat(list(service, "tmpfs")).anyMatch(mount -> mount.startsWith("/tmp"));
    assertThat(map(service, "environment").get("TZ")).isEqualTo("Asia/Seoul");
    assertThat(service.get("privileged")).isNull();
    assertThat(service.get("network_mode")).isNull();
  }

  @Test
  void the_api_is_published_on_the_loopback_alone() {
    assertThat(service("app").get("ports")).isEqualTo(List.of("127.0.0.1:8014:8014"));
    assertThat(service("node2").get("ports")).isNull();
    assertThat(service("db").get("ports")).isNull();
    assertThat(map(service("app"), "environment").get("PROTO14_HTTP_HOST")).isEqualTo("0.0.0.0");
  }

  @Test
  void state_survives_down_and_up() {
    List<String> volumes = map(file, "volumes").keySet().stream().map(String::valueOf).toList();
    List<String> mounts = new ArrayList<>();
    for (String name : List.of("app", "node2", "db")) {
      mounts.addAll(list(service(name), "volumes"));
    }

    assertThat(mounts)
        .containsExactlyInAnyOrder("data:/data", "data2:/data", "db:/var/lib/postgresql");
    assertThat(mounts).allMatch(mount -> volumes.contains(mount.substring(0, mount.indexOf(':'))));
  }

  @Test
  void the_settings_come_from_a_file_and_no_password_stands_here() {
    for (String name : List.of("app", "node2")) {
      assertThat(service(name).get("env_file")).isEqualTo(".env");
      assertThat(text(service(name), "environment", "PROTO14_DATABASE_URL"))
          .startsWith("jdbc:postgresql://db/proto14?user=proto14&password=${POSTGRES_PASSWORD:?");
    }
    assertThat(text(service("db"), "environment", "POSTGRES_PASSWORD"))
        .startsWith("${POSTGRES_PASSWORD:?");
  }

  @Test
  void the_database_is_postgresql_18_and_watched() {
    Map<?, ?> db = service("db");

    assertThat(db.get("image")).isEqualTo("postgres:18");
    assertThat(list(map(db, "healthcheck"), "test")).anyMatch(word -> word.contains("pg_isready"));
  }

  @Test
  void the_program_starts_after_the_database_and_without_it() {
    assertThat(text(service("app"), "depends_on", "db")).isEqualTo("{condition=service_started}");
  }

  @Test
  void a_stop_has_the_time_to_hand_back_what_is_under_way() {
    assertThat(service("app").get("stop_grace_period")).isEqualTo("35s");
    assertThat(service("app").get("build"))
        .isEqualTo(Map.of("context", "..", "dockerfile", "deploy/Dockerfile"));
  }

  private Map<?, ?> service(String name) {
    return map(map(file, "services"), name);
  }

  private static Map<?, ?> map(Map<?, ?> parent, String name) {
    return (Map<?, ?>) parent.get(name);
  }

  private static List<String> list(Map<?, ?> parent, String name) {
    return ((List<?>) parent.get(name)).stream().map(String::valueOf).toList();
  }

  private static String text(Map<?, ?> parent, String name, String below) {
    return String.valueOf(map(parent, name).get(below));
  }
}
