package gradlab.contributing;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/** Loads another build of the program beside this one, with the same libraries. */
final class ProgramLoader extends URLClassLoader {
    /** From these folders, the first before the others. */
    ProgramLoader(List<Path> folders) throws IOException {
        super(urls(folders), ProgramLoader.class.getClassLoader());
    }

    private static URL[] urls(List<Path> folders) throws IOException {
        URL[] urls = new URL[folders.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = folders.get(i).toUri().toURL();
        }
        return urls;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith("gradlab.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known == null ? findClass(name) : known;
        }
    }

    @Override
    public URL getResource(String name) {
        return name.startsWith("gradlab/") ? findResource(name) : super.getResource(name);
    }
}
