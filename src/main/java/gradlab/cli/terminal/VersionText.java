package gradlab.cli.terminal;

import gradlab.engine.tensor.Backend;

import picocli.CommandLine.IVersionProvider;

import java.util.Optional;

/** What {@code --version} says: the program, and what its results depend on. */
public final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version =
                Optional.ofNullable(VersionText.class.getPackage().getImplementationVersion())
                        .orElse("(not packaged)");
        return new String[] {
            "GradLab " + version,
            "Matrix multiplication: " + Backend.name(1),
            "Java "
                    + Runtime.version()
                    + ", "
                    + System.getProperty("os.name")
                    + " "
                    + System.getProperty("os.arch")
        };
    }
}
