import com.sun.jdi.Bootstrap;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The loop of bin/dev: watches the source, compiles what changed and swaps it into the running portal. What cannot be
 * swapped (new methods, fields, migrations, settings) restarts it on the same data. The front end stays the production
 * bundle, which shows charts without a licence.
 */
class Dev {

    private static final Path JAVA = Path.of("src", "main", "java");
    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Path CLASSES = Path.of("target", "dev");
    private static final Path LIBRARIES = Path.of("target", "run", "lib");

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
    private final List<String> flags;
    private final String classpath;
    private Process portal;
    private int debugPort;

    Dev(List<String> flags) throws IOException {
        this.flags = flags;
        try (Stream<Path> libraries = Files.list(LIBRARIES)) {
            classpath = CLASSES + ":" + String.join(":", libraries.map(Path::toString).toList());
        }
    }

    public static void main(String[] flags) throws Exception {
        Dev dev = new Dev(List.of(flags));
        Runtime.getRuntime().addShutdownHook(new Thread(dev::stop));
        dev.start();
        dev.watch();
    }

    private void watch() throws Exception {
        Map<Path, FileTime> known = snapshot();
        while (true) {
            TimeUnit.MILLISECONDS.sleep(300);
            if (System.in.available() > 0) {
                System.in.skip(System.in.available());
                restart("as you asked");
            }
            Map<Path, FileTime> now = snapshot();
            List<Path> changed = new ArrayList<>();
            now.forEach((file, time) -> {
                if (!time.equals(known.get(file))) {
                    changed.add(file);
                }
            });
            if (!changed.isEmpty()) {
                apply(changed);
            }
            known.clear();
            known.putAll(now);
        }
    }

    private void apply(List<Path> changed) throws Exception {
        long began = System.nanoTime();
        List<Path> sources = changed.stream().filter(file -> file.startsWith(JAVA)).toList();
        List<Path> resources = changed.stream().filter(file -> file.startsWith(RESOURCES)).toList();
        boolean restart = false;
        boolean texts = false;
        for (Path resource : resources) {
            Path inside = RESOURCES.relativize(resource);
            Files.createDirectories(CLASSES.resolve(inside).getParent());
            Files.copy(resource, CLASSES.resolve(inside), StandardCopyOption.REPLACE_EXISTING);
            boolean text = inside.startsWith("messages");
            texts |= text;
            restart |= !text && !inside.startsWith(Path.of("META-INF", "resources"));
        }
        Map<String, byte[]> classes = Map.of();
        boolean newClass = false;
        if (!sources.isEmpty()) {
            newClass = sources.stream().anyMatch(source -> !Files.exists(compiled(source)));
            FileTime before = FileTime.fromMillis(System.currentTimeMillis() - 1);
            if (!compile(sources)) {
                return;
            }
            classes = compiledAfter(before);
        }
        if (restart || newClass) {
            restart(newClass ? "there is a new class" : "settings or migrations changed");
            return;
        }
        if ((!classes.isEmpty() || texts) && !swap(classes, texts)) {
            restart("the shape of a class changed");
            return;
        }
        long millis = (System.nanoTime() - began) / 1_000_000;
        System.out.println("Taken over in " + millis + " ms: " + names(changed) + ". Reload the page.");
    }

    private boolean compile(List<Path> sources) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-d", CLASSES.toString(), "-cp", classpath, "-parameters", "-g", "-proc:none", "--release", "21");
        boolean good = compiler.getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources))
                .call();
        if (!good) {
            found.getDiagnostics().forEach(System.err::println);
            System.err.println("The portal goes on with the code before.");
        }
        return good;
    }

    private static Path compiled(Path source) {
        return CLASSES.resolve(JAVA.relativize(source).toString().replaceFirst("\\.java$", ".class"));
    }

    private static Map<String, byte[]> compiledAfter(FileTime before) throws IOException {
        Map<String, byte[]> classes = new HashMap<>();
        try (Stream<Path> all = Files.walk(CLASSES.resolve("app"))) {
            for (Path file : all.filter(file -> file.toString().endsWith(".class")).toList()) {
                if (Files.getLastModifiedTime(file).compareTo(before) >= 0) {
                    String name = CLASSES.relativize(file).toString().replace('/', '.');
                    classes.put(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(file));
                }
            }
        }
        return classes;
    }

    /** Replaces loaded classes and forgets texts in the running portal; false when it has to be restarted. */
    private boolean swap(Map<String, byte[]> classes, boolean texts) {
        VirtualMachine machine = null;
        try {
            machine = attach();
            Map<ReferenceType, byte[]> loaded = new HashMap<>(); // what is not loaded yet will come from the file
            for (Map.Entry<String, byte[]> compiled : classes.entrySet()) {
                machine.classesByName(compiled.getKey()).forEach(type -> loaded.put(type, compiled.getValue()));
            }
            machine.redefineClasses(loaded);
            return !texts || forgetTexts(machine);
        } catch (UnsupportedOperationException | LinkageError shape) {
            return false;
        } catch (Exception unreachable) {
            System.err.println("The running portal could not be reached: " + unreachable);
            return false;
        } finally {
            if (machine != null) {
                machine.dispose();
            }
        }
    }

    /** Texts are read once and kept; what keeps them is emptied in the portal that runs. */
    private static boolean forgetTexts(VirtualMachine machine) throws Exception {
        return empty(machine, "java.util.ResourceBundle", "cacheList")
                && empty(machine, "app.steadier.portal.shell.Text", "WORDS");
    }

    /** Brings a map of a loaded class to the state of a new one: no table, nothing counted. */
    private static boolean empty(VirtualMachine machine, String className, String field) throws Exception {
        for (ReferenceType type : machine.classesByName(className)) {
            ObjectReference map = (ObjectReference) type.getValue(type.fieldByName(field));
            map.setValue(map.referenceType().fieldByName("table"), null);
            map.setValue(map.referenceType().fieldByName("baseCount"), machine.mirrorOf(0L));
        }
        return true;
    }

    private VirtualMachine attach() throws Exception {
        AttachingConnector connector = Bootstrap.virtualMachineManager().attachingConnectors().stream()
                .filter(one -> one.transport().name().equals("dt_socket"))
                .findFirst()
                .orElseThrow();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        arguments.get("hostname").setValue("127.0.0.1");
        arguments.get("port").setValue(String.valueOf(debugPort));
        return connector.attach(arguments);
    }

    private void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            debugPort = free.getLocalPort();
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y,address=127.0.0.1:" + debugPort,
                "-Dspring.web.resources.cache.period=0",
                "-cp",
                classpath,
                "app.steadier.SteadierApplication"));
        portal = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private void restart(String why) throws IOException {
        System.out.println("Restarting (" + why + ") ...");
        stop();
        start();
    }

    private void stop() {
        if (portal == null) {
            return;
        }
        portal.destroy();
        try {
            portal.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<Path, FileTime> snapshot() throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        for (Path root : List.of(JAVA, RESOURCES)) {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    try {
                        times.put(file, Files.getLastModifiedTime(file));
                    } catch (NoSuchFileException gone) {
                        // an editor's own short-lived file
                    }
                }
            }
        }
        return times;
    }

    private static String names(List<Path> changed) {
        return String.join(", ", changed.stream().map(file -> file.getFileName().toString()).toList());
    }
}
