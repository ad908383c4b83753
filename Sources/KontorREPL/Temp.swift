package import KontorPluginHost
package struct REPLSession { package init(host: PluginHost, script: ScriptState) {} 
 package func run() throws -> Int32 { 0 } }
