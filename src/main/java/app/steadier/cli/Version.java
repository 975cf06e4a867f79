package app.steadier.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar that runs. */
class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"Steadier " + (version == null ? "(not packaged)" : version)};
    }
}
