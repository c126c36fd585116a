package gradlab.contributing;

import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.DiscoveryFilter;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.OutputDirectoryCreator;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.engine.support.store.NamespacedHierarchicalStore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs the tests of another build of the program, within this run of the tests. */
final class OtherTests implements EngineExecutionListener {
    private final Path folder;
    private final List<String> passed = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();

    /** What the tests write goes below the folder. */
    OtherTests(Path folder) {
        this.folder = folder;
    }

    /** Runs every test of the classes. */
    void run(List<Class<?>> classes) {
        JupiterTestEngine engine = new JupiterTestEngine();
        Request request =
                new Request(
                        classes.stream().map(DiscoverySelectors::selectClass).toList(),
                        new Below(folder));
        TestDescriptor all = engine.discover(request, UniqueId.forEngine(engine.getId()));
        try (NamespacedHierarchicalStore<Namespace> session =
                        new NamespacedHierarchicalStore<>(null);
                NamespacedHierarchicalStore<Namespace> store = session.newChild()) {
            engine.execute(
                    ExecutionRequest.create(
                            all,
                            this,
                            request.getConfigurationParameters(),
                            request.below(),
                            store));
        }
    }

    /** The classes and methods that passed, by name. */
    List<String> passed() {
        return passed;
    }

    /** The tests that failed, each with what it says. */
    List<String> failed() {
        return failed;
    }

    @Override
    public void executionFinished(TestDescriptor test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
            passed.add(test.getDisplayName());
        } else {
            String why = result.getThrowable().map(Throwable::toString).orElse("aborted");
            failed.add(test.getUniqueId() + ": " + why);
        }
    }

    private record Request(List<? extends DiscoverySelector> selectors, Below below)
            implements EngineDiscoveryRequest {
        @Override
        public <T extends DiscoverySelector> List<T> getSelectorsByType(Class<T> type) {
            return selectors.stream().filter(type::isInstance).map(type::cast).toList();
        }

        @Override
        public <T extends DiscoveryFilter<?>> List<T> getFiltersByType(Class<T> type) {
            return List.of();
        }

        @Override
        public ConfigurationParameters getConfigurationParameters() {
            return new NoParameters();
        }

        @Override
        public OutputDirectoryCreator getOutputDirectoryCreator() {
            return below;
        }
    }

    private static final class NoParameters implements ConfigurationParameters {
        @Override
        public Optional<String> get(String key) {
            return Optional.empty();
        }

        @Override
        public Optional<Boolean> getBoolean(String key) {
            return Optional.empty();
        }

        @Override
        @SuppressWarnings("deprecation") // the interface still asks for it
        public int size() {
            return 0;
        }

        @Override
        public Set<String> keySet() {
            return Set.of();
        }
    }

    private record Below(Path folder) implements OutputDirectoryCreator {
        @Override
        public Path getRootDirectory() {
            return folder;
        }

        @Override
        public Path createOutputDirectory(TestDescriptor test) {
            return folder;
        }
    }
}
